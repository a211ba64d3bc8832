import { openErasureJournal, openKeyStore } from '@verbonden/kit-keys';
import { OperationPool } from '@verbonden/kit-postgres';
import { smtpMail } from '@verbonden/mail';
import { httpTextGateway } from '@verbonden/text-messages';
import type { Logger } from 'pino';
import type { Env } from './env.ts';
import { FailedErasures } from './erasure/failed-erasures.ts';
import { registry } from './erasure/registry.ts';
import { LoginTransactions } from './login-transactions.ts';
import { RealmAdmin } from './realm/realm-admin.ts';

/** Everything that the worker works with, from its settings. Whoever opens it closes it. */
export function openParts(env: Env, log: Logger) {
  const databaseUrl = env.DATABASE_URL;
  const login = new LoginTransactions(databaseUrl);
  const operations = new OperationPool({ url: databaseUrl, maxConnections: 4 });
  const keys = openKeyStore(env);
  const mail = smtpMail({ url: env.SMTP_URL, from: env.MAIL_FROM });
  const realm = new RealmAdmin({
    url: env.KEYCLOAK_URL,
    realm: env.KEYCLOAK_REALM,
    clientId: 'worker',
    secret: env.WORKER_CLIENT_SECRET,
  });
  const { TEXT_GATEWAY_URL: textsUrl, TEXT_GATEWAY_TOKEN: token } = env;
  return {
    databaseUrl,
    login,
    keys,
    keysFolder: env.KEYS_FOLDER,
    logMonths: env.LOG_MONTHS,
    numbersAllowed: env.NATIONAL_NUMBERS,
    realm,
    mail,
    officersMail: env.OFFICERS_MAIL,
    texts: textsUrl === undefined ? null : httpTextGateway({ url: textsUrl, token }),
    erasing: {
      login,
      operations,
      keys,
      journal: openErasureJournal(env),
      registry,
      realm,
      databaseUrl,
      failed: new FailedErasures(log),
    },
    log,
    async close(): Promise<void> {
      mail.close();
      await Promise.all([operations.close(), login.close()]);
    },
  };
}

export type Parts = ReturnType<typeof openParts>;
