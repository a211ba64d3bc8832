import { expect, it } from 'vitest';
import { tagAsText } from './tag-as-text.ts';

it.each([
  ['nl-be-x-informal', 'Nederlands, je-vorm'],
  ['nl-be-x-generated-formal', 'Nederlands, u-vorm (door een machine geschreven)'],
  ['en', 'Engels'],
  ['fr', 'fr'],
])('calls %s what editors call it', (tag, text) => {
  expect(tagAsText(tag, 'nl')).toBe(text);
});
