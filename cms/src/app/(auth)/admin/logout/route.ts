import { notice } from '../../../../auth/notice.ts';

/** Asks before signing out: a link alone, which any site can place, ends no session. */
export function GET({ headers }: Request): Response {
  const onward = { key: 'toCms', href: '/admin' } as const;
  return notice({ headers, status: 200, subject: 'signOut', onward, canSignOut: true });
}
