import type { OidcClient } from 'oidc-client-ts';

const channelName = 'verbonden-desk-signed-in';
/** Comes back in the answer of the identity provider, so that the page that receives it knows what it is. */
const mark = 'beside';

/** Whether this answer of the identity provider is for a room in another window. */
export const isBeside = (search: string): boolean =>
  new URLSearchParams(search).get('state')?.endsWith(`;${mark}`) ?? false;

/** Gives the answer of the identity provider to the room it is for. Useless to anybody else: what proves that we asked never left that room. */
export function handOver(address: string): void {
  const channel = new BroadcastChannel(channelName);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target: it reaches its own origin alone
  channel.postMessage(address);
  channel.close();
}

/**
 * Signing in beside a room that stays open. The two windows know nothing of each other (the desk shuts itself off from other origins), so that the
 * answer comes over a channel that only pages of the desk hear.
 */
export class SignInBeside {
  readonly #client: OidcClient;
  readonly #asked = new Set<string>();

  constructor(client: OidcClient, goOn: (address: string) => Promise<void>) {
    this.#client = client;
    new BroadcastChannel(channelName).addEventListener('message', ({ data }: MessageEvent<string>) => {
      const [id = ''] = (new URL(data).searchParams.get('state') ?? '').split(';');
      // What the identity provider refused leaves the room as it was: one asks again.
      if (this.#asked.delete(id)) void goOn(data).catch(() => undefined);
    });
  }

  /** NOTE: the window opens before anything is awaited; later a browser takes it for an advertisement. */
  async open(language: string): Promise<boolean> {
    const beside = window.open('', '_blank', 'popup,width=560,height=760');
    if (!beside) return false;
    try {
      const { url, state } = await this.#client.createSigninRequest({
        request_type: 'si:r',
        url_state: mark,
        ui_locales: language,
      });
      this.#asked.add(state.id);
      beside.location.href = url;
      return true;
    } catch {
      beside.close();
      return false;
    }
  }
}
