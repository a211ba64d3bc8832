import { BindRefused } from '@verbonden/kit-planner';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { codeOf } from './code-of.ts';
import type { errorCodes } from './error-codes.ts';
import { NotAvailable } from './not-available.ts';
import { PurposeRefused } from './purpose-refused.ts';

const state = (code: string): Error => Object.assign(new Error('detail that nobody should see'), { code });

const thrown: Readonly<Record<keyof typeof errorCodes, unknown>> = {
  BAD_USER_INPUT: new BindRefused('BAD_USER_INPUT', 'said to the reader'),
  BAD_CURSOR: new BindRefused('BAD_CURSOR', 'said to the reader'),
  PAGE_TOO_LARGE: new GraphQLError('wrapped', { originalError: new BindRefused('PAGE_TOO_LARGE', 'said') }),
  FORBIDDEN: state('42501'),
  PURPOSE_REQUIRED: new PurposeRefused('PURPOSE_REQUIRED'),
  PURPOSE_NOT_ALLOWED: state('V0402'),
  DISCLAIMER_REQUIRED: state('V0403'),
  DISCLAIMER_CHANGED: state('V0404'),
  NOT_AVAILABLE: new GraphQLError('wrapped', { originalError: new NotAvailable('no Keycloak') }),
  TIMEOUT: new GraphQLError('wrapped', { originalError: state('57014') }),
  UNAVAILABLE: Object.assign(new Error('query failed'), { cause: state('08006') }),
  INTERNAL: new TypeError('a bug'),
};

describe('codeOf', () => {
  it.each(Object.entries(thrown))('reaches %s', (code, error) => {
    expect(codeOf(error).code).toBe(code);
  });

  it.each(['ECONNREFUSED', 'EPIPE', 'CONNECTION_CLOSED', '57P01', '57P03', '53300', '28000', '28P01', '3D000'])(
    'calls a database that is away unavailable: %s',
    (code) => {
      expect(codeOf(Object.assign(new Error('query failed'), { cause: state(code) })).code).toBe('UNAVAILABLE');
    },
  );

  it('shows what a refusal says, and nothing of a fault', () => {
    expect(codeOf(thrown.BAD_CURSOR).isShown).toBe(true);
    expect(codeOf(thrown.FORBIDDEN).isShown).toBe(false);
    expect(codeOf(thrown.INTERNAL).isShown).toBe(false);
    expect(codeOf(new GraphQLError('no code')).isShown).toBe(false);
  });
});
