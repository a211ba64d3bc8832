import type { ApolloServerPlugin } from '@apollo/server';
import { groupsAsked, PurposeRefused, purposeFor } from '@verbonden/kit-graphql';
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { ApiContext } from '../graphql/api-context.ts';
import { purposesOfFields, rootFieldsOf } from './purposes-of-fields.ts';
import type { RegisteredOperations } from './registered-operations.ts';

interface Rules {
  readonly schema: GraphQLSchema;
  readonly registered: RegisteredOperations;
  /** What each registered operation may be for, by its name. */
  readonly purposes: Readonly<Record<string, readonly string[]>>;
  /** Whether who works here may ask about people in words of their own. Development only: a purpose that one just claims proves nothing. */
  readonly mayBeFree: boolean;
}

/** An operation as it is about to run. */
export interface Beginning {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly hash: string;
  /** Whether it travelled in an address, which is kept in histories and logs on the way. */
  readonly isInAddress: boolean;
}

/** Decides before anything is read why an operation runs, and says so to the database. */
export class PurposeOfOperations {
  readonly #rules: Rules;
  readonly #groups = new WeakMap<OperationDefinitionNode, readonly string[]>();
  readonly #ofFields: ReadonlyMap<string, readonly string[]>;
  /** Every purpose that any operation declares. */
  readonly #all: readonly string[];
  /** What the fields of a free operation are for. */
  readonly #meant = new WeakMap<DocumentNode, readonly string[]>();

  constructor(rules: Rules) {
    this.#rules = rules;
    this.#ofFields = purposesOfFields(rules.schema, rules.registered.texts(), rules.purposes);
    this.#all = [...new Set(Object.values(rules.purposes).flat())].toSorted();
  }

  /** Enters the purpose and the name of the operation into its claims. @throws GraphQLError when it may not begin */
  begin(context: ApiContext, { document, operation, hash, isInAddress }: Beginning): void {
    const { registered, purposes, mayBeFree } = this.#rules;
    const name = registered.nameOf(hash);
    const declared = (name !== null && purposes[name]) || [];
    // What needs a purpose where it is registered needs one in other words too, whatever it answers with.
    const wouldDo = name === null ? this.#meantBy(document) : declared;
    const isAboutPeople = this.#groupsOf(document, operation).length > 0 || wouldDo.length > 0;
    const { kind } = context.actor;
    const isOwn = kind === 'person' || kind === 'anonymous';
    if (isAboutPeople && isInAddress) throw refusal('POST_REQUIRED');
    const { purposeTold: told } = context;
    // Without a purpose the database shows nothing of anybody, whatever the operation is.
    if (!isOwn && !mayBeFree && (isAboutPeople || told !== null)) {
      if (name === null) throw refusal('NOT_REGISTERED');
      if (declared.length === 0) throw refusal('PURPOSE_NOT_ALLOWED');
    }
    try {
      const purpose = purposeFor({ told, declared, isOwn, isAboutPeople });
      context.begin({ purpose, operation: name ?? `free:${hash.slice(0, 12)}` });
    } catch (error) {
      if (error instanceof PurposeRefused)
        throw refusal(error.code, { purposes: (wouldDo.length > 0 ? wouldDo : this.#all).join(', ') });
      throw error;
    }
  }

  #meantBy(document: DocumentNode): readonly string[] {
    const fields = [...rootFieldsOf(this.#rules.schema, document)];
    const meant = this.#meant.get(document) ?? [...new Set(fields.flatMap((field) => this.#ofFields.get(field) ?? []))];
    this.#meant.set(document, meant);
    return meant;
  }

  #groupsOf(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
    const known = this.#groups.get(operation) ?? groupsAsked(this.#rules.schema, document, operation);
    this.#groups.set(operation, known);
    return known;
  }
}

/** The same for operations that come over HTTP. */
export function purposePlugin(purposes: PurposeOfOperations): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, queryHash, request, contextValue }) => {
        if (!operation || queryHash === undefined) return;
        const isInAddress = request.http?.method === 'GET';
        purposes.begin(contextValue, { document, operation, hash: queryHash, isInAddress });
      },
    }),
  };
}

function refusal(code: string, facts: Readonly<Record<string, unknown>> = {}): GraphQLError {
  return new GraphQLError(code, { extensions: { code, ...facts } });
}
