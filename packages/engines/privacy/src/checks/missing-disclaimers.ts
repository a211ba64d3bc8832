import type { Matrix } from '../to-matrix.ts';
import type { Fault } from './fault.ts';

/** Purposes that do not tell, in every language, what a form that asks for data must show. */
export function missingDisclaimers({ purposes }: Matrix): Fault[] {
  return purposes.flatMap(({ name, disclaimer }): Fault[] =>
    [disclaimer.text.nl, disclaimer.text.en].every((text) => text.trim() !== '')
      ? []
      : [{ kind: 'missingDisclaimer', cell: null, names: [name] }],
  );
}
