import { describe, expect, it } from 'vitest';
import { type Preparation, PreparedStatements } from './prepared-statements.ts';

const bounds = { maxStatements: 10, maxCharacters: 1000 };

/** What the second of two uses in a row is told. */
function again(statements: PreparedStatements, name: string, text: string): Preparation {
  statements.prepare(name, text);
  return statements.prepare(name, text);
}

describe('PreparedStatements', () => {
  it('keeps no name for a first use, parses once more for the second and never after that', () => {
    const statements = new PreparedStatements(bounds);
    expect(statements.prepare('a', 'select 1')).toEqual({ id: '', mustParse: true, toClose: [] });
    expect(statements.prepare('a', 'select 1')).toEqual({ id: 'v0', mustParse: true, toClose: [] });
    expect(statements.prepare('a', 'select 1')).toEqual({ id: 'v0', mustParse: false, toClose: [] });
  });

  it('closes what was unused the longest', () => {
    const statements = new PreparedStatements({ ...bounds, maxStatements: 2 });
    again(statements, 'a', 'select 1');
    again(statements, 'b', 'select 2');
    statements.prepare('a', 'select 1');
    expect(again(statements, 'c', 'select 3').toClose).toEqual(['v1']);
    expect(statements.prepare('a', 'select 1').mustParse).toBe(false);
    expect(statements.prepare('b', 'select 2').mustParse).toBe(true);
  });

  it('closes as many as it takes to stay within the length of their texts', () => {
    const statements = new PreparedStatements({ ...bounds, maxCharacters: 100 });
    for (const name of ['a', 'b', 'c']) again(statements, name, name.repeat(30));
    expect(again(statements, 'd', 'd'.repeat(60)).toClose).toEqual(['v0', 'v1']);
    expect(statements.prepare('c', 'c'.repeat(30)).mustParse).toBe(false);
  });

  it('keeps nothing that is longer than all may be together, and loses nothing by it', () => {
    const statements = new PreparedStatements({ ...bounds, maxCharacters: 100 });
    again(statements, 'a', 'select 1');
    expect(again(statements, 'b', 'b'.repeat(101))).toEqual({ id: '', mustParse: true, toClose: [] });
    expect(statements.prepare('a', 'select 1').mustParse).toBe(false);
  });

  it('closes nothing for thousands that are used once', () => {
    const statements = new PreparedStatements(bounds);
    again(statements, 'a', 'select 1');
    const told = Array.from({ length: 5000 }, (_, i) => statements.prepare(`once ${i}`, 'x'.repeat(500)));
    expect(told.every(({ id, toClose }) => id === '' && toClose.length === 0)).toBe(true);
    expect(statements.prepare('a', 'select 1').mustParse).toBe(false);
  });

  it('never runs the text of another statement that took the same name', () => {
    const statements = new PreparedStatements(bounds);
    again(statements, 'a', 'select 1');
    expect(statements.prepare('a', 'select 2')).toEqual({ id: '', mustParse: true, toClose: ['v0'] });
  });

  it('closes a doubtful statement before it parses it again', () => {
    const statements = new PreparedStatements(bounds);
    again(statements, 'a', 'select 1');
    statements.forget('a');
    expect(statements.prepare('a', 'select 1')).toEqual({ id: '', mustParse: true, toClose: ['v0'] });
    expect(statements.prepare('a', 'select 1').id).toBe('v1');
  });
});
