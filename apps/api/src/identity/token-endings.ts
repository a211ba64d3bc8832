import { followNotBefore, type Identity, type TokensEnded } from '@verbonden/kit-identity';
import { listen, revokeTokens } from '@verbonden/kit-postgres';
import type { Logger } from 'pino';

interface Parts {
  readonly issuer: string;
  /** Of the login that acts for people, which may end tokens. */
  readonly databaseUrl: string;
  readonly identity: Pick<Identity, 'askAgain'>;
  readonly log: Logger;
}

/** Keeps what the realm ended, pushed to us or asked by us, and hears what other processes kept. */
export class TokenEndings {
  readonly #parts: Parts;
  readonly #stop: () => Promise<unknown>;

  constructor(parts: Parts) {
    this.#parts = parts;
    const askAgain = () => parts.identity.askAgain();
    const listener = listen({
      url: parts.databaseUrl,
      channel: 'tokens_revoked',
      onNotify: askAgain,
      onLost: askAgain,
      onListening: askAgain,
    });
    const stopFollowing = followNotBefore({
      issuer: parts.issuer,
      onNotBefore: (notBefore) => this.end({ scope: 'realm', id: '', notBefore }),
      onFailure: (error) => parts.log.warn({ error }, 'the realm was not asked from when on its tokens count'),
    });
    this.#stop = () => Promise.all([listener.close(), stopFollowing()]);
  }

  /** Resolves when it is kept and this process looks at every token anew; the others hear of it at once. */
  async end(ended: TokensEnded): Promise<void> {
    await revokeTokens(this.#parts.databaseUrl, ended);
    this.#parts.identity.askAgain();
  }

  async close(): Promise<void> {
    await this.#stop();
  }
}
