import { notice } from '../../../auth/notice.ts';

/** Every address where there is nothing. */
export function GET({ headers }: Request): Response {
  return notice({ headers, status: 404, subject: 'notFound', onward: { key: 'toCms', href: '/admin' } });
}
