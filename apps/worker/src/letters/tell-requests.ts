import type { OperationPool } from '@verbonden/kit-postgres';
import { type Mail, MailRefused } from '@verbonden/mail';
import {
  beginTelling,
  endTelling,
  findRequestsToTell,
  giveUpTelling,
  type RequestToTell,
} from '@verbonden/privacy/worker';
import { findMailAddress } from '@verbonden/profiles/worker';
import type { LoginTransactions } from '../login-transactions.ts';
import { serviceClaims } from '../service-claims.ts';
import { requestLetter } from './request-letter.ts';

export interface Telling {
  readonly login: LoginTransactions;
  readonly operations: OperationPool;
  readonly mail: Mail;
}

/**
 * Mails everybody what they wait to be told about their requests. Whose address nobody verified, or refuses mail, or to whom no mail could be sent for
 * days, is told by an officer. One that fails
 * keeps nobody else. @throws the first failure, when the others are done
 */
export async function tellRequests(telling: Telling): Promise<void> {
  await telling.login.inTurn('tell requests', async () => {
    const failures: unknown[] = [];
    for (const request of await findRequestsToTell(telling.login.execute)) {
      await tell(telling, request).catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  });
}

async function tell({ login, operations, mail }: Telling, request: RequestToTell): Promise<void> {
  await beginTelling(login.execute, request.id);
  const claims = serviceClaims({ purpose: 'follow-up', operation: 'tellRequest', cause: request.id });
  const address = await operations.run({ capability: 'actor_writer', claims }, (tx) =>
    findMailAddress(tx, request.party),
  );
  const isMailed =
    address !== null &&
    (await mail.send(requestLetter(request, address)).then(
      () => true,
      async (error: unknown) => {
        if (error instanceof MailRefused || (await giveUpTelling(login.execute, request.id))) return false;
        throw error;
      },
    ));
  await endTelling(login.execute, request.id, isMailed ? 'mailed' : 'by-hand');
}
