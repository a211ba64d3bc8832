import { notice, signInAddress } from '../../../../auth/notice.ts';
import { safePath } from '../../../../auth/safe-path.ts';

/** Where the admin goes by itself when the session has expired. */
export function GET({ headers, url }: Request): Response {
  const back = safePath(new URL(url).searchParams.get('redirect'));
  return notice({
    headers,
    status: 200,
    subject: 'expired',
    onward: { key: 'signInAgain', href: signInAddress(back) },
  });
}
