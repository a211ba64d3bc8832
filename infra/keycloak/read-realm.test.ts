import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { knownClients, knownRoles } from '@verbonden/kit-identity';
import { afterAll, expect, test } from 'vitest';
import { defaultRealmFile, readRealm } from './read-realm.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verbonden-realm-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('addresses are filled in where the file leaves a place, and are the defaults elsewhere', () => {
  const realm = readRealm(defaultRealmFile, { CMS_ORIGIN: 'https://cms.city.example' });
  const of = (id: string) => realm.clients.find(({ clientId }) => clientId === id)?.redirectUris;
  expect(of('cms')).toEqual(['https://cms.city.example/api/oidc/callback']);
  expect(of('desk')).toEqual(['http://localhost:5100/callback']);
});

test('a value with quotes in it cannot break out of its place', () => {
  const realm = readRealm(defaultRealmFile, { CMS_CLIENT_SECRET: '", "publicClient": true, "x": "' });
  expect(realm.clients.find(({ clientId }) => clientId === 'cms')).toMatchObject({
    secret: '", "publicClient": true, "x": "',
    publicClient: false,
  });
});

test('a realm file that lacks something is refused, and the complaint names the place', () => {
  const file = path.join(folder, 'realm.json');
  writeFileSync(file, JSON.stringify({ realm: 'verbonden', clients: [{ clientId: 'cms' }] }));
  expect(() => readRealm(file, {})).toThrowError(/realm\.json cannot be used[\s\S]*clients\[0\]\.redirectUris/);
});

test('the platform knows every role and every token-taking client of the realm file, and no other', () => {
  const realm = readRealm(defaultRealmFile, {});
  expect(realm.roles.realm.map(({ name }) => name).toSorted()).toEqual([...knownRoles]);
  const clients = realm.clients.filter(({ bearerOnly }) => !bearerOnly).map(({ clientId }) => clientId);
  expect(clients.toSorted()).toEqual(Object.keys(knownClients).toSorted());
});

test('every role has a demo person, and every person is plainly one', () => {
  const realm = readRealm(defaultRealmFile, {});
  const people = realm.users.filter(({ serviceAccountClientId }) => serviceAccountClientId === undefined);
  expect(new Set(people.flatMap(({ realmRoles }) => realmRoles))).toEqual(new Set(knownRoles));
  for (const person of people) {
    expect(person).toMatchObject({ firstName: 'Demo', email: `${person.username}@demo.example` });
  }
});

test('no client may guess passwords, skip PKCE, or be gone back to at any address', () => {
  const realm = readRealm(defaultRealmFile, {});
  for (const client of realm.clients) {
    expect(client.attributes['pkce.code.challenge.method']).toBe(client.standardFlowEnabled ? 'S256' : undefined);
    expect(client.redirectUris.join()).not.toContain('*');
    expect(client.defaultClientScopes).toEqual(expect.arrayContaining(['basic', 'roles', 'profile', 'email', 'acr']));
  }
});
