import { describe, expect, it } from 'vitest';
import { CursorSeal } from './cursor-seal.ts';

const seal = new CursorSeal(Buffer.alloc(32, 1));

describe('CursorSeal', () => {
  it('gives back the position it sealed, for the same purpose only', () => {
    const cursor = seal.seal(['Peeters', '42'], 'people by name');
    expect(seal.open(cursor, 'people by name')).toEqual(['Peeters', '42']);
    expect(() => seal.open(cursor, 'people by age')).toThrow('does not belong');
  });

  it('tells nothing of the position and cannot be altered', () => {
    const cursor = seal.seal(['Peeters'], 'p');
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain('Peeters');
    const altered = `${cursor.slice(0, -2)}${cursor.endsWith('A') ? 'BB' : 'AA'}`;
    expect(() => seal.open(altered, 'p')).toThrow('does not belong');
    expect(() => seal.open('', 'p')).toThrow('does not belong');
  });

  it('makes equal cursors of equal positions, and others with another key', () => {
    expect(seal.seal(['1'], 'p')).toBe(seal.seal(['1'], 'p'));
    expect(new CursorSeal(Buffer.alloc(32, 2)).seal(['1'], 'p')).not.toBe(seal.seal(['1'], 'p'));
  });

  it('refuses a key that is too short', () => {
    expect(() => new CursorSeal(Buffer.alloc(31))).toThrow(RangeError);
  });
});
