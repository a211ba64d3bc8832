/** Own tables and functions; nobody can log in as one. */
export const owners = [
  'cases_owner',
  'content_owner',
  'matches_owner',
  'oversight_owner',
  'privacy_owner',
  'privacy_reader',
  'profiles_owner',
  'worker_owner',
] as const;

/** Owners of schemas about people. Functions with their rights write facts. */
export const domainOwners = ['cases_owner', 'matches_owner', 'oversight_owner', 'profiles_owner'] as const;

/** What a transaction may become. A capability, never a job title: who somebody is, is said by the claims. */
export const capabilities = ['public_reader', 'actor_reader', 'actor_writer'] as const;

/** Which processes log in. */
export const logins = ['api_public', 'api_actor', 'cms_login', 'worker_login', 'migrator_login'] as const;

export type Owner = (typeof owners)[number];
export type Capability = (typeof capabilities)[number];
export type Login = (typeof logins)[number];
export type Role = Owner | Capability | Login;

/** Which capabilities a login may take on. The CMS takes on none: it owns its schema and calls publishing functions. */
export const capabilitiesOf: Readonly<Record<Login, readonly Capability[]>> = {
  api_public: ['public_reader'],
  api_actor: ['public_reader', 'actor_reader', 'actor_writer'],
  cms_login: [],
  worker_login: ['public_reader', 'actor_reader', 'actor_writer'],
  migrator_login: [],
};
