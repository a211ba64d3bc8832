import { logProbe } from '@verbonden/kit-postgres';
import type { Readiness } from './health-server.ts';
import type { Parts } from './parts.ts';

/** What of all that the worker leans on is there at this moment. */
export async function readinessOf({ login, realm, mail, erasing }: Parts): Promise<Omit<Readiness, 'queue'>> {
  const succeeds = (asked: Promise<unknown>): Promise<boolean> =>
    asked.then(
      () => true,
      () => false,
    );
  const [database, log, reachesRealm, reachesMail] = await Promise.all([
    succeeds(login.execute('select 1', [])),
    succeeds(login.execute(logProbe, [])),
    realm.isReachable(),
    mail.isReachable(),
  ]);
  return { database, log, realm: reachesRealm, mail: reachesMail, erasures: erasing.failed.count === 0 };
}
