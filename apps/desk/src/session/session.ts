import {
  ErrorResponse,
  InMemoryWebStorage,
  OidcClient,
  type User,
  UserManager,
  type UserManagerSettings,
  WebStorageStateStore,
} from 'oidc-client-ts';
import type { DeskConfig } from '../config.ts';
import { returnAddress } from './return-address.ts';
import type { SessionState } from './session-state.ts';
import { handOver, isBeside, SignInBeside } from './sign-in-beside.ts';

/** Tells the page that comes back from signing out that it should not sign in again by itself. */
const leftKey = 'verbonden-desk-left';

/**
 * The officer's own session: signed in by code with PKCE, tokens in memory alone, renewed while the page is open. Reloading the page asks the
 * identity provider again, which knows who it is without a question.
 */
export class Session {
  readonly #manager: UserManager;
  readonly #besides: SignInBeside;
  readonly #listeners = new Set<() => void>();
  #state: SessionState = { kind: 'starting' };
  #renewal: Promise<User> | null = null;

  constructor({ issuer, client }: DeskConfig) {
    const settings: UserManagerSettings = {
      authority: issuer,
      client_id: client,
      redirect_uri: `${location.origin}/callback`,
      post_logout_redirect_uri: `${location.origin}/`,
      response_type: 'code',
      scope: 'openid',
      userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
      // What is kept between leaving for the identity provider and coming back: the verifier of PKCE, no token.
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
      automaticSilentRenew: false,
      loadUserInfo: false,
      requestTimeoutInSeconds: 15,
    };
    this.#manager = new UserManager(settings);
    this.#besides = new SignInBeside(new OidcClient(settings), (address) => this.#goOn(address));
    this.#manager.events.addAccessTokenExpiring(() => void this.#renew().catch(() => undefined));
  }

  readonly state = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Finishes signing in where that is under way, and begins it where nobody left on purpose. */
  async begin(language: string): Promise<void> {
    if (location.pathname === '/callback') return isBeside(location.search) ? this.#handOver() : this.#finish();
    if (sessionStorage.getItem(leftKey)) return this.#become({ kind: 'signedOut' });
    return this.signIn(language);
  }

  /** Leaves for the identity provider; comes back to the room that is open now. */
  async signIn(language: string): Promise<void> {
    sessionStorage.removeItem(leftKey);
    const state = returnAddress(location.pathname + location.search);
    await this.#manager
      .signinRedirect({ state, ui_locales: language })
      .catch(() => this.#become({ kind: 'failed', why: 'unreachable' }));
  }

  /** Signs in again in a window of its own, so that the room stays, and what was typed in it. False when the browser opens none. */
  readonly signInBeside = (language: string): Promise<boolean> => this.#besides.open(language);

  /** Ends the session here and at the identity provider. */
  async signOut(): Promise<void> {
    sessionStorage.setItem(leftKey, 'yes');
    await this.#manager.signoutRedirect().catch(async () => {
      await this.#manager.removeUser();
      this.#become({ kind: 'failed', why: 'unreachable' });
    });
  }

  /** An access token that is still valid for a while. @throws Error when there is none to be had */
  readonly token = async (): Promise<string> => {
    const user = await this.#manager.getUser();
    const isFresh = user !== null && (user.expires_in ?? 0) > 10;
    return (isFresh ? user : await this.#renew()).access_token;
  };

  /** A new token, for when the one we have is refused. False when there is none to be had. */
  readonly renew = (): Promise<boolean> =>
    this.#renew().then(
      () => true,
      () => false,
    );

  async #finish(): Promise<void> {
    try {
      const user = await this.#manager.signinCallback();
      history.replaceState(null, '', returnAddress(user?.state));
      if (user) this.#become({ kind: 'signedIn', name: nameOf(user) });
    } catch (error) {
      history.replaceState(null, '', '/');
      this.#become({ kind: 'failed', why: error instanceof TypeError ? 'unreachable' : 'refused' });
    }
  }

  /** In the window beside the room: the room has what is needed to finish signing in. */
  #handOver(): void {
    handOver(location.href);
    history.replaceState(null, '', '/');
    this.#become({ kind: 'handedOver' });
    window.close();
  }

  /** Back in the room, with the answer from the window beside it. Whoever is somebody else begins with a page of their own. */
  async #goOn(address: string): Promise<void> {
    const before = (await this.#manager.getUser())?.profile.sub;
    const user = await this.#manager.signinRedirectCallback(address);
    if (user.profile.sub !== before) return location.assign('/');
    this.#become({ kind: 'signedIn', name: nameOf(user) });
  }

  /** One at a time: who asks meanwhile gets the same answer. */
  #renew(): Promise<User> {
    this.#renewal ??= this.#renewed().finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  }

  async #renewed(): Promise<User> {
    const known = this.#state.kind === 'signedIn' ? this.#state : null;
    try {
      const user = await this.#manager.signinSilent();
      if (!user) throw new Error('The identity provider gave no token.');
      return user;
    } catch (error) {
      // Without an answer the session may well be alive: the next call asks again.
      if (known && error instanceof ErrorResponse) this.#become({ kind: 'expired', name: known.name });
      throw error;
    }
  }

  #become(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

const nameOf = ({ profile }: User): string => profile.name ?? profile.preferred_username ?? profile.sub;
