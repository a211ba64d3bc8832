import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { viewerOperation } from './viewer-operation.ts';

it('is registered as the client asks it', () => {
  const file = readFileSync(new URL('operations/viewer.graphql', import.meta.url), 'utf8');
  expect(viewerOperation).toBe(file);
});
