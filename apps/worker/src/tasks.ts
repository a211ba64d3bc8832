import type { Task } from '@verbonden/kit-jobs';
import { forgetFacts, turnLogMonths } from '@verbonden/kit-postgres';
import { askEnded, forgetPast } from '@verbonden/privacy/worker';
import {
  anchorWaitingIdentity,
  forgetTraces,
  keepTerms,
  logCodeSent,
  type RunAsWorker,
  sendWaitingCode,
} from '@verbonden/profiles/worker';
import { erasePending } from './erasure/erase-pending.ts';
import { remindOfAcknowledgements, remindOfCharter, remindOfEmergencies } from './letters/remind-officers.ts';
import { sendCode } from './letters/send-code.ts';
import { tellRequests } from './letters/tell-requests.ts';
import { keepSealing } from './log/keep-sealing.ts';
import type { Parts } from './parts.ts';
import { changeRoles } from './realm/change-roles.ts';
import { nameColleagues } from './realm/name-colleagues.ts';
import { toProvenIdentity } from './realm/to-proven-identity.ts';
import { serviceClaims } from './service-claims.ts';

/** When each is asked by the clock. What is also told by a notification is looked for every minute, for what was missed. */
export const times = {
  'send-codes': '* * * * *',
  'anchor-identities': '* * * * *',
  'change-roles': '* * * * *',
  'name-colleagues': '* * * * *',
  'tell-requests': '* * * * *',
  erase: '* * * * *',
  'escalate-emergencies': '* * * * *',
  'ask-ended': '* * * * *',
  'chase-acknowledgements': '0 7 * * *',
  'chase-charter': '0 7 * * *',
  'seal-log': '* * * * *',
  'turn-log-months': '30 3 * * *',
  'forget-traces': '15 4 * * *',
} as const;

/** What the database tells that there is work for. */
export const channels = {
  profiles_jobs: ['send-codes', 'anchor-identities'],
  role_change_asked: ['change-roles'],
  emergency_opened: ['name-colleagues'],
  erasure_decided: ['erase'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof times)[]>>;

/** What the worker does, by name. Each looks for everything that waits, and may be run at any moment. */
export function tasksOf(parts: Parts): Readonly<Record<keyof typeof times, Task>> {
  const { login, keys, realm, numbersAllowed } = parts;
  const run: RunAsWorker = (work) => login.run(work);
  return {
    'send-codes': async (_, signal) => {
      const secret = await keys.secret('look-up');
      const send = sendCode(parts);
      const disclose = (party: string, address: string) =>
        parts.erasing.operations.run(
          {
            capability: 'actor_writer',
            claims: serviceClaims({ purpose: 'self-service', operation: 'sendAddressCode', cause: address }),
          },
          (tx) => logCodeSent(tx, party),
        );
      await untilNone(signal, (onFailure) => sendWaitingCode(run, { disclose, send, secret, onFailure }));
    },
    'anchor-identities': async (_, signal) => {
      const fetch = async (subject: string) => toProvenIdentity(await realm.findIdentity(subject));
      const anchoring = { fetch, keys, numbersAllowed, source: 'keycloak' };
      await untilNone(signal, (onFailure) => anchorWaitingIdentity(run, { ...anchoring, onFailure }));
    },
    'change-roles': () => changeRoles(parts),
    'name-colleagues': () => nameColleagues(parts),
    'tell-requests': () => tellRequests({ ...parts, operations: parts.erasing.operations }),
    erase: async () => {
      // With the person go the addresses at which they are told; who cannot be told now, is erased later.
      const told = tellRequests({ ...parts, operations: parts.erasing.operations });
      await Promise.allSettled([told]);
      await erasePending(parts.erasing);
      await told;
    },
    'escalate-emergencies': () => remindOfEmergencies(parts),
    'ask-ended': async () => void (await login.run(askEnded)),
    'chase-acknowledgements': () => remindOfAcknowledgements({ ...parts, operations: parts.erasing.operations }),
    'chase-charter': () => remindOfCharter(parts),
    'seal-log': () => keepSealing(parts),
    'turn-log-months': () => turnLogMonths(login.execute, { keptMonths: parts.logMonths, today: new Date() }),
    'forget-traces': async () => {
      await login.run(forgetTraces);
      await keepTerms((job) => login.run(job));
      await login.run(forgetPast);
      await login.run(forgetFacts);
    },
  };
}

/**
 * One at a time, each in a transaction of its own, until none waits or the worker stops. One that failed waits and holds up no other.
 * @throws what the first of those that failed threw, once all have had their turn
 */
async function untilNone(
  signal: AbortSignal,
  next: (onFailure: (error: unknown) => void) => Promise<boolean>,
): Promise<void> {
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => void failures.push(error);
  while (!signal.aborted && (await next(onFailure)));
  if (failures.length > 0) throw failures[0];
}
