import { notice, signInAddress } from '../../../../auth/notice.ts';
import { safePath } from '../../../../auth/safe-path.ts';
import { seeOther } from '../../../../auth/see-other.ts';

/** Payload sends people here who may not see a page; there is one way to sign in. */
export function GET(request: Request): Response {
  const back = signInAddress(safePath(new URL(request.url).searchParams.get('redirect')));
  // A script of the admin cannot follow to another host; a page makes the browser itself come here.
  if (request.headers.has('rsc')) {
    return notice({
      headers: request.headers,
      status: 200,
      subject: 'expired',
      onward: { key: 'signInAgain', href: back },
    });
  }
  return seeOther(back);
}
