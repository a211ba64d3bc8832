import type { IncomingMessage } from 'node:http';

/** The whole body, or why it cannot be used. `tooLarge` is known before the rest is read, so memory stays bounded. */
export type BodyRead =
  | { readonly kind: 'body'; readonly body: Buffer | null }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'clientGone' };

export function readBody(request: IncomingMessage, limitInBytes: number): Promise<BodyRead> {
  if (Number(request.headers['content-length'] ?? 0) > limitInBytes) return Promise.resolve({ kind: 'tooLarge' });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limitInBytes) {
        request.pause();
        resolve({ kind: 'tooLarge' });
      } else chunks.push(chunk);
    });
    request.on('end', () =>
      resolve({ kind: 'body', body: chunks.length === 1 ? (chunks[0] ?? empty) : Buffer.concat(chunks) }),
    );
    request.on('close', () => resolve({ kind: 'clientGone' }));
    request.on('error', () => resolve({ kind: 'clientGone' }));
  });
}

const empty = Buffer.alloc(0);
