import file from './matrix/matrix.json';
import { matrixFile } from './matrix-file.ts';
import { type Matrix, toMatrix } from './to-matrix.ts';

/** The matrix as it is shipped: version 1 of a new city, which its privacy officers change from there. */
export const matrix: Matrix = toMatrix(matrixFile.parse(file));
