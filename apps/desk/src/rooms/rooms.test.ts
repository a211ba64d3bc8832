import { expect, it } from 'vitest';
import { rooms, roomsFor } from './rooms.ts';

it('gives a privacy officer every room there is, whatever else they are', () => {
  expect(roomsFor(['kcc-agent', 'privacy-officer'])).toEqual(rooms);
});

it('gives nobody else a room yet', () => {
  expect(roomsFor([])).toEqual([]);
  expect(roomsFor(['kcc-agent', 'coordinator', 'cms-admin'])).toEqual([]);
});
