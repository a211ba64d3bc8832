import type { IncomingMessage, ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { languageOf } from './language.ts';
import { expiredPage, loginPage, pageHeaders } from './login-page.ts';
import { readBody } from './read-body.ts';
import type { RealmDirectory } from './realm-directory.ts';

export interface LoginStep {
  readonly provider: Provider;
  readonly directory: RealmDirectory;
  readonly action: string;
}

/** Shows the sign-in form, and takes it: the person goes back to the application, or sees why not. */
export async function handleLogin(
  { provider, directory, action }: LoginStep,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const interaction = await findInteraction(provider, request, response);
  const language = languageOf(request, interaction?.params.ui_locales);
  if (!interaction) {
    response.writeHead(410, pageHeaders).end(expiredPage(language));
    return;
  }
  const usernames = directory.realm.users.filter(({ credentials }) => credentials.length > 0).map((u) => u.username);
  if (request.method !== 'POST') {
    response.writeHead(200, pageHeaders).end(loginPage({ language, action, usernames }));
    return;
  }
  const form = new URLSearchParams(await readBody(request));
  const typed = form.get('username') ?? '';
  const user = directory.authenticate(typed, form.get('password') ?? '');
  if (!user) {
    response.writeHead(200, pageHeaders).end(loginPage({ language, action, usernames, refused: typed }));
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: user.id, acr: '1' } });
}

async function findInteraction(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  try {
    return await provider.interactionDetails(request, response);
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}
