import { expect, test } from 'vitest';
import { complaintAboutServer } from './assert-usable-server.ts';

test('a server that is too old is named, with what is needed', () => {
  expect(complaintAboutServer('15.18 (Debian 15.18-0+deb12u1)')).toBe(
    'Verbonden needs PostgreSQL 18 or newer; the server in DATABASE_URL is 15.18 (Debian 15.18-0+deb12u1).',
  );
  expect(complaintAboutServer('17.9')).toContain('17.9');
});

test.each(['18.4', '18beta2', '19.0'])('version %s will do', (version) => {
  expect(complaintAboutServer(version)).toBeNull();
});
