import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SmallApi, smallApi } from '../testing/small-api.ts';

let api: SmallApi;
beforeAll(async () => {
  api = await smallApi();
});
afterAll(() => api.close());

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => api.url });
  for (const audit of audits.filter(({ name }) => /^(MUST|SHOULD)/.test(name))) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      expect('reason' in result ? result.reason : result.status).toBe('ok');
    });
  }
});
