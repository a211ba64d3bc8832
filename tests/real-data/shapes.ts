import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JsonLd, lacksOf, type Product } from '@verbonden/engine-ipdc';
import jsonld from 'jsonld';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { catalogueFolder } from './catalogue-files.ts';

const validators = new Map<Product['kind'], SHACLValidator>();

function validatorFor(kind: Product['kind']): SHACLValidator {
  const file = kind === 'concept' ? 'concept-shape.ttl' : 'instantie-shape.ttl';
  const validator =
    validators.get(kind) ??
    new SHACLValidator(new Store(new Parser().parse(readFileSync(join(catalogueFolder, 'shacl', file), 'utf8'))));
  validators.set(kind, validator);
  return validator;
}

/** The statements a JSON-LD document makes, as a strict processor understands it, without fetching any context. */
export async function statementsOf(document: JsonLd): Promise<readonly Quad[]> {
  const nquads: unknown = await jsonld.toRDF(document, {
    format: 'application/n-quads',
    documentLoader: (url) => Promise.reject(new Error(`${url} must not be fetched`)),
  });
  return new Parser({ format: 'N-Quads', factory: DataFactory }).parse(
    withShortTags(typeof nquads === 'string' ? nquads : ''),
  );
}

/** What the official shape of its kind finds wrong in this document, one line a fault. */
export async function shapeFaults(kind: Product['kind'], document: JsonLd): Promise<readonly string[]> {
  const report = await validatorFor(kind).validate(new Store([...(await statementsOf(document))]));
  return report.results.map(
    (result) => `${result.path?.value ?? ''} ${result.sourceConstraintComponent?.value.split('#')[1] ?? ''}`,
  );
}

/** Whether the engine calls the product complete. */
export function isComplete(product: Product): boolean {
  return lacksOf(product).length === 0;
}

/** NOTE: the official `generated` tags have a part of nine characters, which the parser refuses; the shapes allow any tag below `nl`. */
function withShortTags(nquads: string): string {
  return nquads.replaceAll(/(?<=")@nl-be-x-generated-/gi, '@nl-be-x-gen-');
}
