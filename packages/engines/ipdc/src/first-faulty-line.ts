import { type ParseError, parse } from 'jsonc-parser';

/** The line, from 1, of the first fault in a JSON text; null when there is none. What JSON.parse says of it differs by engine and may name no place. */
export function firstFaultyLine(text: string): number | null {
  const faults: ParseError[] = [];
  parse(text, faults, { disallowComments: true, allowTrailingComma: false });
  const [first] = faults;
  return first === undefined ? null : text.slice(0, first.offset).split('\n').length;
}
