/** The short name by which people and channels know a code or organisation: the last part of its IRI, e.g. `BouwenWonen`. */
export function codeOf(iri: string): string {
  return (
    iri
      .replace(/[/#]+$/, '')
      .split(/[/#]/)
      .at(-1) ?? iri
  );
}
