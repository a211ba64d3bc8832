import { describe, expect, it } from 'vitest';
import { PreparedStatements } from './prepared-statements.ts';

describe('PreparedStatements', () => {
  it('parses a statement once', () => {
    const statements = new PreparedStatements(10);
    expect(statements.prepare('a', 'select 1').mustParse).toBe(true);
    expect(statements.prepare('a', 'select 1')).toEqual({ id: 'v0', mustParse: false, toClose: [] });
  });

  it('closes what was unused the longest', () => {
    const statements = new PreparedStatements(2);
    statements.prepare('a', 'select 1');
    statements.prepare('b', 'select 2');
    statements.prepare('a', 'select 1');
    expect(statements.prepare('c', 'select 3').toClose).toEqual(['v1']);
    expect(statements.prepare('a', 'select 1').mustParse).toBe(false);
    expect(statements.prepare('b', 'select 2').mustParse).toBe(true);
  });

  it('never runs the text of another statement that took the same name', () => {
    const statements = new PreparedStatements(10);
    statements.prepare('a', 'select 1');
    expect(statements.prepare('a', 'select 2')).toEqual({ id: 'v1', mustParse: true, toClose: ['v0'] });
  });

  it('closes a doubtful statement before it parses it again', () => {
    const statements = new PreparedStatements(10);
    statements.prepare('a', 'select 1');
    statements.forget('a');
    expect(statements.prepare('a', 'select 1')).toEqual({ id: 'v1', mustParse: true, toClose: ['v0'] });
  });
});
