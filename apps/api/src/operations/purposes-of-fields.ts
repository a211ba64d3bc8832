import { type DocumentNode, type GraphQLSchema, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

type Purposes = Readonly<Record<string, readonly string[]>>;

/** What a field of a root is for, by its coordinate: all that the registered operations which ask for it declare. Absent: one of them declares nothing, or none asks. */
export function purposesOfFields(
  schema: GraphQLSchema,
  texts: readonly (readonly [name: string, text: string])[],
  purposes: Purposes,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const free = new Set<string>();
  for (const [name, text] of texts) {
    const declared = purposes[name] ?? [];
    for (const field of rootFieldsOf(schema, parse(text))) {
      if (declared.length === 0) free.add(field);
      found.set(field, [...new Set([...(found.get(field) ?? []), ...declared])].toSorted());
    }
  }
  for (const field of free) found.delete(field);
  return found;
}

/** The coordinates of the fields of a root that a valid document asks for, in whichever of its operations and fragments. */
export function rootFieldsOf(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const fields = new Set<string>();
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: ({ name }) => {
        const parent = types.getParentType();
        if (parent && roots.has(parent as never)) fields.add(`${parent.name}.${name.value}`);
      },
    }),
  );
  return fields;
}
