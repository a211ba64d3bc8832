import { appendFileSync } from 'node:fs';

/** Tells how many cells of the matrix were tried: to whoever reads along, and to the run that adds them up. */
export function tellCells(part: string, cells: number): void {
  console.log(`${part}: ${cells} cells`);
  const file = process.env.VERBONDEN_CELLS_FILE;
  if (file) appendFileSync(file, `${JSON.stringify({ part, cells })}\n`);
}
