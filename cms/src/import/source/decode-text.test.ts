import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

test('UTF-8 is read as it stands, a mark at its beginning too', () => {
  expect(decodeText(Buffer.from('\u{feff}{"naam":"café"}\n'))).toBe('\u{feff}{"naam":"café"}\n');
  expect(decodeText(Buffer.alloc(0))).toBe('');
});

test.each([
  ['Latin-1', Buffer.from('[\n"een",\n"café"]', 'latin1'), 3],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('[]', 'utf16le')]), 1],
  ['a compressed file', gzipSync('[]'), 1],
  ['a file that stops within a letter', Buffer.from('[\n"café').subarray(0, -1), 2],
])('%s is not, and the line is named', (_, bytes, line) => {
  expect(decodeText(bytes)).toEqual({ kind: 'notText', line });
});

test('another encoding is read where it is declared and true', () => {
  const bytes = Buffer.from('{"naam":"café"}', 'latin1');
  expect(decodeText(bytes, 'iso-8859-1')).toBe('{"naam":"café"}');
  expect(decodeText(Buffer.from('café'), 'iso-8859-1')).toBe('café');
  for (const wrong of ['utf-8', 'utf-16be', 'klingon']) expect(decodeText(bytes, wrong)).toMatchObject({ line: 1 });
});
