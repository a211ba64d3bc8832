import { expect, it } from 'vitest';
import { idProblem } from './id-problem.ts';

it('finds nothing wrong with an id, however it was copied', () => {
  expect(idProblem(' 7F2504E0-4f89-41d3-9a0c-0305e82c3301 ')).toBeNull();
});

it.each([
  ['', 'required'],
  ['   ', 'required'],
  ['85073003328', 'id.wrong'],
  ['7f2504e0-4f89-41d3-9a0c-0305e82c330', 'id.wrong'],
])('of "%s" it says %s', (id, problem) => {
  expect(idProblem(id)).toBe(problem);
});
