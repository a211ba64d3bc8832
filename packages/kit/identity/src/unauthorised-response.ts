import type { IdentityUnavailable } from './identity-unavailable.ts';
import { Unauthorised, type UnauthorisedReason } from './unauthorised.ts';

export interface RefusalResponse {
  readonly status: 401 | 503;
  readonly headers: Readonly<Record<string, string>>;
  /** A GraphQL error body, as JSON text. */
  readonly body: string;
}

type Language = 'nl' | 'en';

interface Asked {
  readonly language?: Language;
  /** By which the request is found back in the log. */
  readonly correlationId?: string;
}

const sentences: Readonly<Record<Language, Record<'missing' | 'expired' | 'refused' | 'unavailable', string>>> = {
  nl: {
    missing: 'Meld u eerst aan.',
    expired: 'Uw aanmelding is verlopen. Meld u opnieuw aan.',
    refused: 'Uw aanmelding is niet geldig. Meld u opnieuw aan.',
    unavailable: 'Aanmelden lukt nu niet. Probeer het over een minuut opnieuw.',
  },
  en: {
    missing: 'Sign in first.',
    expired: 'Your sign-in has expired. Sign in again.',
    refused: 'Your sign-in is not valid. Sign in again.',
    unavailable: 'Signing in does not work now. Try again in a minute.',
  },
};

/** The HTTP answer to a refused token, for any server: status, headers and body. */
export function unauthorisedResponse(
  error: Unauthorised | IdentityUnavailable,
  { language = 'nl', correlationId }: Asked = {},
): RefusalResponse {
  const isRefused = error instanceof Unauthorised;
  const sentence = sentences[language][isRefused ? kindOf(error.reason) : 'unavailable'];
  const code = isRefused ? 'UNAUTHENTICATED' : 'UNAVAILABLE';
  return {
    status: isRefused ? 401 : 503,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(isRefused ? { 'www-authenticate': error.challenge } : { 'retry-after': '30' }),
    },
    body: JSON.stringify({ errors: [{ message: sentence, extensions: { code, correlationId } }] }),
  };
}

function kindOf(reason: UnauthorisedReason): 'missing' | 'expired' | 'refused' {
  return reason === 'missing' || reason === 'expired' ? reason : 'refused';
}
