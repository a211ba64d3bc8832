const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Sent {
  readonly headers: Headers;
  /** Unknown where Payload gives the headers alone: pages and server functions. */
  readonly method: string | undefined;
}

/** Whether a page of ours sent this request. Another site's is treated as if nobody were signed in. */
export function isOwnRequest({ headers, method }: Sent, origin: string): boolean {
  const from = headers.get('origin');
  if (from !== null) return from === origin;
  if (headers.has('next-action')) return false;
  return method === undefined || safeMethods.has(method.toUpperCase());
}
