import { expect, it } from 'vitest';
import { Html, html } from './html.ts';

it('escapes every value that is not markup itself', () => {
  const name = `<b title="x">'&`;
  expect(html`<p class="${name}">${name}</p>`.markup).not.toMatch(/<b|title="|&(?!#\d+;)|'/);
  expect(html`<p>${html`<em>${1}</em>`}${new Html('<hr>')}</p>`.markup).toBe('<p><em>1</em><hr></p>');
});

it('leaves no trace of what is absent, and joins lists', () => {
  expect(html`<p>${null}${undefined}${false}${0}</p>`.markup).toBe('<p>0</p>');
  expect(html`<ul>${['a', '<'].map((one) => html`<li>${one}</li>`)}</ul>`.markup).toBe(
    '<ul><li>a</li><li>&#60;</li></ul>',
  );
});
