import { describe, expect, it } from 'vitest';
import { safePath } from './safe-path.ts';

describe('safePath', () => {
  it.each([
    '/admin',
    '/admin/collections/products?limit=10&page=2',
    '/admin/collections/products/8f2d?locale=nl#title',
  ])('leads back to %s', (path) => {
    expect(safePath(path)).toBe(path);
  });

  it.each([
    'https://elsewhere.example/admin',
    '//elsewhere.example/admin',
    '/\\elsewhere.example',
    '/admin\\..\\..\\elsewhere',
    '/administration',
    '/admin/../../api/users',
    '/admin/%2e%2e/api/users',
    '/admin/..;/x/../../../api',
    '/admin\t//elsewhere.example',
    '/admin\n',
    'javascript:alert(1)',
    '/api/oidc/login',
    '/admin/login?redirect=/admin',
    '/admin/logout',
    '',
    null,
    undefined,
    ['/admin'],
  ])('leads to the front of the admin instead of %j', (path) => {
    expect(safePath(path)).toBe('/admin');
  });
});
