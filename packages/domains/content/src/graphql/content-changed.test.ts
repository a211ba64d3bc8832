import { composeSchema } from '@verbonden/kit-graphql';
import { parse, subscribe } from 'graphql';
import { expect, it } from 'vitest';
import { content } from '../content-domain.ts';
import type { ContentChange } from './content-changed.ts';

const schema = composeSchema([content]);
const document = parse('subscription { contentChanged { version kind id } }');

async function* changes(): AsyncGenerator<ContentChange> {
  yield { version: 7, kind: 'contactPoint', id: 'a' };
  yield { version: 8, kind: 'codes', id: null };
}

it('tells each change with what changed and never with its text', async () => {
  const answers = await subscribe({ schema, document, contextValue: { contentChanges: changes } });
  if (!(Symbol.asyncIterator in answers)) throw new Error('there is no stream');
  const heard: unknown[] = [];
  for await (const { data } of answers) heard.push(data?.['contentChanged']);
  expect(heard).toEqual([
    { version: 7, kind: 'CONTACT_POINT', id: 'a' },
    { version: 8, kind: 'CODES', id: null },
  ]);
});

it('says that changes are not announced where nobody listens to them', async () => {
  const answer = await subscribe({ schema, document, contextValue: {} });
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
});
