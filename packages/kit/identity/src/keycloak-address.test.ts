import { expect, it } from 'vitest';
import { keycloakAddress } from './keycloak-address.ts';

it.each([
  ['https://login.example', 'https://login.example'],
  ['https://login.example/', 'https://login.example'],
  ['https://login.example/auth//', 'https://login.example/auth'],
  ['http://localhost:8080/', 'http://localhost:8080'],
  ['http://127.0.0.1:8080/auth', 'http://127.0.0.1:8080/auth'],
  ['http://[::1]', 'http://[::1]'],
  ['HTTPS://Login.Example', 'https://login.example'],
])('reads %s as %s', (given, address) => {
  expect(keycloakAddress(given)).toBe(address);
});

it.each([
  'http://login.example',
  'http://localhost.login.example:8080',
  'http://localhost:8080@login.example',
  'http://127.0.0.1@login.example',
  'ftp://localhost',
  'httpsx://login.example',
])('refuses %s, where passwords would travel in the open', (given) => {
  expect(keycloakAddress(given)).toBeNull();
});

it.each([
  'https://login.example/?x=1',
  'https://login.example/#here',
  'https://who@login.example',
  'login.example',
  '',
])('refuses %s, which begins the name of no realm', (given) => {
  expect(keycloakAddress(given)).toBeNull();
});
