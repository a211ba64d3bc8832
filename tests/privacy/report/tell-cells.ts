import { appendFileSync } from 'node:fs';

/** Between the run that adds up and its parts: no setting of the platform. */
export const cellsFileVariable = 'VERBONDEN_CELLS_FILE';

/** Tells how many cells of the matrix were tried: to whoever reads along, and to the run that adds them up. */
export function tellCells(part: string, cells: number): void {
  console.log(`${part}: ${cells} cells`);
  const file = process.env[cellsFileVariable];
  if (file) appendFileSync(file, `${JSON.stringify({ part, cells })}\n`);
}
