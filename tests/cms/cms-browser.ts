import { CookieJar } from '../../infra/identity/cookie-jar.ts';

interface Answer {
  readonly status: number;
  readonly url: URL;
  readonly location: string | null;
  readonly page: string;
}

interface Sent {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: URLSearchParams;
}

interface Surroundings {
  readonly origin: string;
  readonly rest: (request: Request) => Promise<Response>;
}

/** A browser that keeps the cookies of the CMS and of the identity provider, and fills in the sign-in form. */
export class CmsBrowser {
  readonly cms: CookieJar = new CookieJar();
  readonly #identity = new CookieJar();
  readonly #surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** One request, without following. */
  async send(address: string | URL, { headers, ...init }: Sent = {}): Promise<Answer> {
    const { origin, rest } = this.#surroundings;
    const url = new URL(address, origin);
    const isCms = url.origin === origin;
    const jar = isCms ? this.cms : this.#identity;
    const request = new Request(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: jar.header(), ...headers },
    });
    const response = await (isCms ? rest(request) : fetch(request));
    jar.take(response);
    return { status: response.status, url, location: response.headers.get('location'), page: await response.text() };
  }

  /** Follows redirects and the forms of the identity provider, until a page of the CMS that is not about signing in. */
  async signIn(username: string, start = '/api/oidc/login'): Promise<Answer> {
    let answer = await this.send(start);
    for (let step = 0; step < 12; step += 1) {
      const { origin } = this.#surroundings;
      if (answer.location) {
        const next = new URL(answer.location, answer.url);
        if (next.origin === origin && !next.pathname.startsWith('/api/')) return { ...answer, url: next };
        answer = await this.send(next);
      } else {
        const action = /<form[^>]*\saction="([^"]+)"/.exec(answer.page)?.[1]?.replaceAll('&amp;', '&');
        if (answer.url.origin === origin || !action) return answer;
        const body = new URLSearchParams({ username, password: 'demo' });
        answer = await this.send(new URL(action, answer.url), { method: 'POST', body });
      }
    }
    throw new Error(`Signing in ${username} never ended`);
  }

  /** Who the CMS thinks this is, and until when. */
  async me(): Promise<{
    readonly user: { readonly name: string; readonly roles: string[] } | null;
    readonly exp?: number;
  }> {
    return JSON.parse((await this.send('/api/users/me')).page);
  }
}
