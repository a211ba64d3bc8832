import type { Task } from '@verbonden/kit-jobs';
import type { KeyStore } from '@verbonden/kit-keys';
import type { Mail } from '@verbonden/mail';
import { chaseAcknowledgements, escalateEmergencies } from '@verbonden/privacy/worker';
import { anchorWaitingIdentity, type NumbersAllowed, sendWaitingCode } from '@verbonden/profiles/worker';
import type { TextGateway } from '@verbonden/text-messages';
import type { Logger } from 'pino';
import { erasePending } from './erasure/erase-pending.ts';
import type { Erasing } from './erasure/erasing.ts';
import { sendCode } from './letters/send-code.ts';
import type { LoginTransactions } from './login-transactions.ts';
import { changeRoles } from './realm/change-roles.ts';
import type { RealmAdmin } from './realm/realm-admin.ts';
import { toProvenIdentity } from './realm/to-proven-identity.ts';

export interface TaskParts {
  readonly databaseUrl: string;
  readonly login: LoginTransactions;
  readonly keys: KeyStore;
  readonly realm: RealmAdmin;
  readonly mail: Mail;
  /** Null: there is no gateway, so a code for a telephone is not sent. */
  readonly texts: TextGateway | null;
  readonly numbersAllowed: NumbersAllowed;
  readonly erasing: Erasing;
  readonly log: Logger;
}

/** When each is asked by the clock. What is also told by a notification is looked for every minute, for what was missed. */
export const times = {
  'send-codes': '* * * * *',
  'anchor-identities': '* * * * *',
  'change-roles': '* * * * *',
  erase: '* * * * *',
  'escalate-emergencies': '* * * * *',
  'chase-acknowledgements': '0 7 * * *',
  'keep-log': '*/10 * * * *',
} as const;

/** What the database tells that there is work for. */
export const channels = {
  profiles_jobs: ['send-codes', 'anchor-identities'],
  role_change_asked: ['change-roles'],
  erasure_decided: ['erase'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof times)[]>>;

/** What the worker does, by name. Each looks for everything that waits, and may be run at any moment. */
export function tasksOf(parts: TaskParts): Readonly<Record<keyof typeof times, Task>> {
  const { login, keys, realm, numbersAllowed, log } = parts;
  return {
    'send-codes': async (_, signal) => {
      const secret = await keys.secret('look-up');
      const send = sendCode(parts);
      await untilNone(signal, () => login.run((execute) => sendWaitingCode(execute, { send, secret })));
    },
    'anchor-identities': async (_, signal) => {
      const fetch = async (subject: string) => toProvenIdentity(await realm.findIdentity(subject));
      const anchoring = { fetch, keys, numbersAllowed, source: 'keycloak' };
      await untilNone(signal, () => login.run((execute) => anchorWaitingIdentity(execute, anchoring)));
    },
    'change-roles': () => changeRoles(parts),
    erase: () => erasePending(parts.erasing),
    'escalate-emergencies': async () => {
      const escalated = await login.run(escalateEmergencies);
      if (escalated.length > 0) log.warn({ count: escalated.length }, 'emergencies that nobody reviewed within a day');
    },
    'chase-acknowledgements': async () => {
      const organisations = await login.run(chaseAcknowledgements);
      if (organisations.length > 0)
        log.warn({ organisations }, 'organisations that are late to acknowledge destruction');
    },
    'keep-log': async () => {
      await login.run((execute) => execute('select privacy.ensure_log_partitions(3)', []));
    },
  };
}

/** One at a time, each in a transaction of its own, until none waits or the worker stops. */
async function untilNone(signal: AbortSignal, next: () => Promise<boolean>): Promise<void> {
  while (!signal.aborted && (await next()));
}
