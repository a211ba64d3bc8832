import { expect, test } from 'vitest';
import { guardsIn } from './guards.ts';

const guarded = (body: string): string[] =>
  guardsIn(body).map(({ from, until, instead }) => `${body.slice(from, until)} -> ${instead}`);

test('each condition of a clause is a guard, whatever stands between quotes, in brackets or in comments', () => {
  expect(
    guarded(`select a from b join c on c.id = b.id and c.is_open where b.text = 'x and y' -- and nothing
      and (b.one or b.two) order by a`),
  ).toEqual(['c.id = b.id -> true', 'c.is_open -> true', `b.text = 'x and y' -> true`, '(b.one or b.two) -> true']);
});

test('what is refused for each of several reasons is not refused for one of them; a need within a reason is one as well', () => {
  expect(guarded(`begin if x is null or not (may(a) and may(b)) then raise exception 'no'; end if; end`)).toEqual([
    'x is null -> false',
    'not (may(a) and may(b)) -> false',
    'may(a) -> true',
    'may(b) -> true',
  ]);
});

test('a condition to go on is taken as met, but for what steers and for who is only woken', () => {
  expect(
    guarded(`begin if is_officer() then perform take(1); end if; if found then perform pg_notify('x', ''); end if;
      if is_new then perform pg_notify('x', ''); end if; end`),
  ).toEqual(['is_officer() -> true']);
});

test('a function that is one question, one that is called to refuse, and no value of a simple case', () => {
  expect(guarded('select may(a) and exists (select from b where b.id = a)')).toEqual([
    'b.id = a -> true',
    'may(a) -> true',
    'exists (select from b where b.id = a) -> true',
  ]);
  expect(guarded(`select coalesce(is_one() and is_two(), false)`)).toEqual(['is_one() -> true', 'is_two() -> true']);
  expect(guarded(`begin perform oversight.assert_officer(); return case x when 'a' then 1 end; end`)).toEqual([
    'perform oversight.assert_officer() -> null',
  ]);
});
