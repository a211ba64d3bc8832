import path from 'node:path';
import { isSignedHead, logSealPublicKey, openKeyStore } from '@verbonden/kit-keys';
import { type LogFault, readLogHeads, verifyLog } from '@verbonden/kit-postgres';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import { tell } from '../language/tell.mjs';
import { readToolEnv } from '../start/env.ts';
import { expectNoArguments } from '../start/tool-arguments.ts';

expectNoArguments('verify-log', tell('verifyLog.about'));

/** Everything that is wrong in one sentence each. */
const toSentence = ({ kind, ...facts }: LogFault): string => tell(`verifyLog.${kind}`, facts);

let database: OpenDatabase | null = null;
try {
  const { home, ports, databaseUrl, keys } = readToolEnv(process.env);
  const heads = await readLogHeads(path.join(keys.KEYS_FOLDER, 'log-heads'));
  const publicKey = logSealPublicKey(await openKeyStore(keys).secret('log-seal'));
  database = await openDatabase({ home, port: ports.postgres, databaseUrl });
  const { faults, ...counts } = await verifyLog({
    url: database.urls.admin,
    heads,
    isSigned: (text, signature) => isSignedHead(publicKey, text, signature),
  });
  console.log(tell('verifyLog.counted', { ...counts, heads: heads.length }));
  for (const fault of faults) console.error(toSentence(fault));
  console.log(faults.length === 0 ? tell('verifyLog.good') : tell('verifyLog.bad', { count: faults.length }));
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await database?.leave();
}
