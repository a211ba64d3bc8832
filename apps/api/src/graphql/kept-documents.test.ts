import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { keptDocuments } from './kept-documents.ts';

const large = (number: number) =>
  parse(`{ ${Array.from({ length: 600 }, (_, i) => `a${number}_${i}: field`).join(' ')} }`);

it('keeps the latest documents, and no more than it has room for', async () => {
  const documents = keptDocuments();
  for (let i = 0; i < 100; i += 1) await documents.set(`document ${i}`, large(i));
  const kept = documents.keys();
  expect(kept).toContain('document 99');
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.length * JSON.stringify(large(10)).length).toBeLessThan(5_500_000);
});
