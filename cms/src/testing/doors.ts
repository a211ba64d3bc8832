import { randomUUID } from 'node:crypto';

/** What must come of an attempt: `refused` and nothing changed, a `draft` and readers see the same, or it is `done`. */
export type Outcome = 'refused' | 'draft' | 'done';

export type Visitor = 'anonymous' | 'roleless' | 'editor' | 'publisher' | 'admin';

export interface Given {
  /** A product that readers see, with one published and one draft version. */
  readonly live: string;
  readonly draft: string;
  readonly publishedVersion: string;
  readonly draftVersion: string;
}

export interface Attempt {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One way to reach or change something over REST, and what must come of it for whom. */
export interface Door {
  readonly name: string;
  readonly attempt: (given: Given) => Attempt;
  readonly editor: Outcome;
  readonly publisher: Outcome;
  readonly admin?: Outcome;
}

const product = { title: 'Nieuw', description: '<p>Uitleg.</p>' };
const post = (path: string, body: unknown = {}): Attempt => ({ method: 'POST', path, body });
const patch = (path: string, body: unknown): Attempt => ({ method: 'PATCH', path, body });
const get = (path: string): Attempt => ({ method: 'GET', path });
const published = { _status: 'published' };
const draft = { _status: 'draft' };

/** Doors to what readers see: an editor passes none that changes it. */
export const catalogueDoors: readonly Door[] = [
  {
    name: 'create a draft',
    attempt: () => post('products?draft=true', { ...product, ...draft }),
    editor: 'draft',
    publisher: 'draft',
  },
  {
    name: 'create published',
    attempt: () => post('products', { ...product, ...published }),
    editor: 'refused',
    publisher: 'done',
  },
  {
    name: 'create published as a draft',
    attempt: () => post('products?draft=true', { ...product, ...published }),
    editor: 'refused',
    publisher: 'draft',
  },
  { name: 'create without a status', attempt: () => post('products', product), editor: 'draft', publisher: 'done' },
  {
    name: 'save a draft over what is live',
    attempt: ({ live }) => patch(`products/${live}?draft=true`, { title: 'Anders', ...draft }),
    editor: 'draft',
    publisher: 'draft',
  },
  {
    name: 'autosave over what is live',
    attempt: ({ live }) => patch(`products/${live}?draft=true&autosave=true`, { title: 'Anders' }),
    editor: 'draft',
    publisher: 'draft',
  },
  {
    name: 'change what is live',
    attempt: ({ live }) => patch(`products/${live}`, { title: 'Anders', ...published }),
    editor: 'refused',
    publisher: 'done',
  },
  {
    name: 'publish a draft',
    attempt: ({ draft: id }) => patch(`products/${id}`, published),
    editor: 'refused',
    publisher: 'done',
  },
  {
    name: 'publish while saying it is a draft',
    attempt: ({ draft: id }) => patch(`products/${id}?draft=true`, published),
    editor: 'refused',
    publisher: 'done',
  },
  {
    name: 'publish by leaving out the status',
    attempt: ({ live }) => patch(`products/${live}`, { title: 'Anders' }),
    editor: 'draft',
    publisher: 'done',
  },
  {
    name: 'publish one language',
    attempt: ({ draft: id }) => patch(`products/${id}?publishSpecificLocale=nl`, { title: 'Anders' }),
    editor: 'refused',
    publisher: 'done',
  },
  {
    name: 'publish all languages',
    attempt: ({ draft: id }) => patch(`products/${id}?publishAllLocales=true`, published),
    editor: 'refused',
    publisher: 'done',
  },
  { name: 'unpublish', attempt: ({ live }) => patch(`products/${live}`, draft), editor: 'refused', publisher: 'done' },
  {
    name: 'unpublish all languages',
    attempt: ({ live }) => patch(`products/${live}?unpublishAllLocales=true`, draft),
    editor: 'refused',
    publisher: 'done',
  },
  {
    name: 'publish many',
    attempt: () => patch('products?where[title][exists]=true', published),
    editor: 'refused',
    publisher: 'done',
  },
  {
    name: 'unpublish many',
    attempt: () => patch('products?where[title][exists]=true', draft),
    editor: 'refused',
    publisher: 'done',
  },
  {
    name: 'change many',
    attempt: () => patch('products?where[title][exists]=true', { isArchived: false }),
    editor: 'draft',
    publisher: 'done',
  },
  {
    name: 'delete',
    attempt: ({ live }) => ({ method: 'DELETE', path: `products/${live}` }),
    editor: 'refused',
    publisher: 'done',
  },
  {
    name: 'delete a draft',
    attempt: ({ draft: id }) => ({ method: 'DELETE', path: `products/${id}` }),
    editor: 'refused',
    publisher: 'draft',
  },
  {
    name: 'delete many',
    attempt: () => ({ method: 'DELETE', path: 'products?where[title][exists]=true' }),
    editor: 'refused',
    publisher: 'done',
  },
  {
    name: 'restore a published version',
    attempt: ({ publishedVersion }) => post(`products/versions/${publishedVersion}`),
    editor: 'draft',
    publisher: 'done',
  },
  {
    name: 'restore a draft version',
    attempt: ({ draftVersion }) => post(`products/versions/${draftVersion}`),
    editor: 'draft',
    publisher: 'draft',
  },
  {
    name: 'restore a version as a draft',
    attempt: ({ publishedVersion }) => post(`products/versions/${publishedVersion}?draft=true`),
    editor: 'draft',
    publisher: 'draft',
  },
  {
    name: 'duplicate what is live',
    attempt: ({ live }) => post(`products/${live}/duplicate`),
    editor: 'draft',
    publisher: 'draft',
  },
  {
    name: 'duplicate and publish',
    attempt: ({ live }) => post(`products/${live}/duplicate?draft=false`, published),
    editor: 'refused',
    publisher: 'done',
  },
  {
    name: 'duplicate what is live, not as a draft',
    attempt: ({ live }) => post(`products/${live}/duplicate?draft=false`),
    editor: 'draft',
    publisher: 'done',
  },
];

const nobody = { editor: 'refused', publisher: 'refused', admin: 'refused' } as const;
const adminOnly = { editor: 'refused', publisher: 'refused', admin: 'draft' } as const;
const everyone = { editor: 'draft', publisher: 'draft' } as const;

/** Doors to what lies around the catalogue. None of them changes what readers see. */
export const otherDoors: readonly Door[] = [
  { name: 'list products', attempt: () => get('products'), ...everyone },
  { name: 'read one product', attempt: ({ live }) => get(`products/${live}`), ...everyone },
  { name: 'read a draft', attempt: ({ draft: id }) => get(`products/${id}?draft=true`), ...everyone },
  { name: 'count products', attempt: () => get('products/count'), ...everyone },
  { name: 'list versions', attempt: () => get('products/versions'), ...everyone },
  { name: 'read a version', attempt: ({ draftVersion }) => get(`products/versions/${draftVersion}`), ...everyone },
  { name: 'read the settings of the city', attempt: () => get('globals/city'), ...everyone },
  { name: 'list codes', attempt: () => get('codes'), ...everyone },
  { name: 'list organisations', attempt: () => get('organisations'), ...everyone },
  {
    name: 'make a code',
    attempt: () => post('codes', { iri: 'https://example.org/id/code', label: 'Code', list: 'tag' }),
    ...adminOnly,
  },
  {
    name: 'publish an organisation',
    attempt: () => post('organisations', { iri: `urn:uuid:${randomUUID()}`, name: 'Demostad', ...published }),
    editor: 'refused',
    publisher: 'draft',
  },
  {
    name: 'publish a contact point',
    attempt: () => post('contact-points', { name: 'Loket', ...published }),
    editor: 'refused',
    publisher: 'draft',
  },
  {
    name: 'draft a contact point',
    attempt: () => post('contact-points', { name: 'Loket', ...draft }),
    ...everyone,
  },
  { name: 'change the city', attempt: () => post('globals/city', { register: 'informal' }), ...adminOnly },
  { name: 'make a user', attempt: () => post('users', { sub: 'x', name: 'x', roles: ['cms-admin'] }), ...nobody },
  {
    name: 'give oneself a role',
    attempt: () => patch('users?where[sub][exists]=true', { roles: ['cms-admin'] }),
    ...nobody,
  },
  { name: 'delete users', attempt: () => ({ method: 'DELETE', path: 'users?where[sub][exists]=true' }), ...nobody },
  {
    name: 'register as the first user',
    attempt: () => post('users/first-register', { email: 'a@demo.example', password: 'x' }),
    ...nobody,
  },
  {
    name: 'log in with a password',
    attempt: () => post('users/login', { email: 'a@demo.example', password: 'x' }),
    ...nobody,
  },
  { name: 'forget a password', attempt: () => post('users/forgot-password', { email: 'a@demo.example' }), ...nobody },
  { name: 'reset a password', attempt: () => post('users/reset-password', { token: 'x', password: 'x' }), ...nobody },
  { name: 'unlock a user', attempt: () => post('users/unlock', { email: 'a@demo.example' }), ...nobody },
  { name: 'list sessions', attempt: () => get('sessions'), ...nobody },
  { name: 'make a session', attempt: () => post('sessions', { tokenHash: 'x' }), ...nobody },
  {
    name: 'delete sessions',
    attempt: () => ({ method: 'DELETE', path: 'sessions?where[sub][exists]=true' }),
    ...nobody,
  },
  { name: 'list jobs', attempt: () => get('payload-jobs'), ...nobody },
  {
    name: 'make a job',
    attempt: ({ draft: value }) =>
      post('payload-jobs', {
        taskSlug: 'schedulePublish',
        input: { type: 'publish', doc: { relationTo: 'products', value } },
      }),
    ...nobody,
  },
  { name: 'run jobs', attempt: () => get('payload-jobs/run'), ...nobody },
  { name: 'handle schedules', attempt: () => get('payload-jobs/handle-schedules'), ...nobody },
  { name: 'list migrations', attempt: () => get('payload-migrations'), ...nobody },
  { name: 'make a pending version', attempt: ({ live }) => post('pending-versions', { product: live }), ...nobody },
  { name: 'list what was taken off the air', attempt: () => get('taken-off'), ...nobody },
  { name: 'take off the air by name', attempt: () => post('taken-off', { iri: 'urn:x:1' }), ...nobody },
  { name: 'keep a preference of one’s own', attempt: () => post('payload-preferences/x', { value: 'x' }), ...everyone },
  { name: 'list locks', attempt: () => get('payload-locked-documents'), ...everyone },
  { name: 'query GraphQL', attempt: () => post('graphql', { query: '{ __typename }' }), ...nobody },
];
