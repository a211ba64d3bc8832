import { expect, test } from 'vitest';
import { IdentityUnavailable } from './identity-unavailable.ts';
import { Unauthorised } from './unauthorised.ts';
import { unauthorisedResponse } from './unauthorised-response.ts';

test('no token: a challenge without an error, so that a client knows it was not refused', () => {
  const { status, headers, body } = unauthorisedResponse(new Unauthorised('missing'));
  expect(status).toBe(401);
  expect(headers['www-authenticate']).toBe('Bearer realm="verbonden"');
  expect(JSON.parse(body)).toEqual({
    errors: [{ message: 'Meld u eerst aan.', extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

test('a refused token: a challenge that says why, and a sentence in the language of the reader', () => {
  const { status, headers, body } = unauthorisedResponse(new Unauthorised('expired'), { language: 'en' });
  expect(status).toBe(401);
  expect(headers['www-authenticate']).toBe(
    'Bearer realm="verbonden", error="invalid_token", error_description="The token has expired"',
  );
  expect(body).toContain('Your sign-in has expired. Sign in again.');
});

test('no keys to be had: not the fault of the caller, who may try again', () => {
  const { status, headers, body } = unauthorisedResponse(new IdentityUnavailable(new Error('down')));
  expect(status).toBe(503);
  expect(headers).toHaveProperty('retry-after');
  expect(headers).not.toHaveProperty('www-authenticate');
  expect(body).toContain('"UNAVAILABLE"');
});

test('the id of the request, to mention when it is reported', () => {
  const { body } = unauthorisedResponse(new Unauthorised('expired'), { correlationId: 'desk-2026-000300' });
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { correlationId: 'desk-2026-000300' } }] });
});
