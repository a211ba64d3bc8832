import type { RequestContext } from './request-context.ts';

/** What the builder knows of our scalars and of the request. */
export interface SchemaTypes {
  Context: RequestContext;
  Scalars: {
    DateTime: { Input: string; Output: string | Date };
    Date: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
    URL: { Input: string; Output: string };
    HTML: { Input: string; Output: string };
    ID: { Input: string; Output: string };
  };
}

export type Builder = PothosSchemaTypes.SchemaBuilder<PothosSchemaTypes.ExtendDefaultTypes<SchemaTypes>>;
