/** A title as people sort it: lower case, without accents, single spaces. Equal keys are told apart by id. */
export function sortKey(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
