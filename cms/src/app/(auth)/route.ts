import { signedOutState } from '../../auth/logout-endpoint.ts';
import { notice, signInAddress } from '../../auth/notice.ts';
import { seeOther } from '../../auth/see-other.ts';

/** The front: leads to the admin, or says goodbye to whoever Keycloak has just signed out. */
export function GET({ headers, url }: Request): Response {
  if (new URL(url).searchParams.get('state') !== signedOutState) return seeOther('/admin');
  const onward = { key: 'signInAgain', href: signInAddress('/admin') } as const;
  return notice({ headers, status: 200, subject: 'signedOut', onward });
}
