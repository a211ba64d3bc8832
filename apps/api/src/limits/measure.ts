import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What one operation amounts to with its fragments written out. Fragments are measured once, so a bomb of them costs nothing. */
export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

type Part = Omit<Measure, 'rootFields'> & { readonly fields: number };

const nothing: Part = { depth: 0, aliases: 0, directives: 0, fields: 0 };

export function measureOf(document: DocumentNode, operation: OperationDefinitionNode): Measure {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, Part>();

  /** A fragment that reaches itself counts as nothing here; validation names it. */
  function ofFragment(name: string): Part {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const part = fragment
      ? plusDirectives(ofSelection(fragment.selectionSet), fragment.directives?.length ?? 0)
      : nothing;
    measured.set(name, part);
    return part;
  }

  function ofField(field: FieldNode): Part {
    const below = field.selectionSet ? ofSelection(field.selectionSet) : nothing;
    return {
      depth: below.depth + 1,
      aliases: below.aliases + (field.alias ? 1 : 0),
      directives: below.directives + (field.directives?.length ?? 0),
      fields: 1,
    };
  }

  function ofSelection(set: SelectionSetNode): Part {
    let sum = nothing;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum = together(sum, ofField(selection));
      else {
        const part =
          selection.kind === Kind.FRAGMENT_SPREAD
            ? ofFragment(selection.name.value)
            : ofSelection(selection.selectionSet);
        sum = together(sum, plusDirectives(part, selection.directives?.length ?? 0));
      }
    }
    return sum;
  }

  const { fields, ...whole } = plusDirectives(ofSelection(operation.selectionSet), operation.directives?.length ?? 0);
  return { ...whole, rootFields: fields };
}

function together(a: Part, b: Part): Part {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    fields: a.fields + b.fields,
  };
}

function plusDirectives(part: Part, directives: number): Part {
  return directives === 0 ? part : { ...part, directives: part.directives + directives };
}
