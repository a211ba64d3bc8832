import { existsSync } from 'node:fs';
import path from 'node:path';
import { isSignedHead, logSealPublicKey, openKeyStore } from '@verbonden/kit-keys';
import { type LogFault, type LogHead, partLogHeads, readLogHeads, verifyLog } from '@verbonden/kit-postgres';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import { tell } from '../language/tell.mjs';
import { readToolEnv } from '../start/env.ts';
import { expectNoArguments } from '../start/tool-arguments.ts';
import { tellLost } from './tell-lost.ts';

const [argument, ...more] = process.argv.slice(3);
const isRestored = argument === '--restored' && more.length === 0;
/** Of an earlier `--restored`: what was put aside then. */
const aside = argument !== undefined && !argument.startsWith('-') && more.length === 0 ? argument : undefined;
if (!isRestored && aside === undefined) expectNoArguments('verify-log', tell('verifyLog.about'));

/** Everything that is wrong in one sentence each. */
const toSentence = ({ kind, ...facts }: LogFault): string => tell(`verifyLog.${kind}`, facts);

/** What was signed since the backup goes aside; what else is wrong stays wrong. */
async function putAside(url: string, file: string, heads: readonly LogHead[]): Promise<string> {
  const told = await tellLost(url, heads);
  if (told === null) return tell('verifyLog.nothingLost');
  const { first } = told.lost;
  const { aside: kept } = await partLogHeads(file, first, new Date());
  return `${told.sentence}\n${tell('verifyLog.putAside', { first, aside: kept })}`;
}

let database: OpenDatabase | null = null;
try {
  const { home, ports, databaseUrl, keys } = readToolEnv(process.env);
  const file = aside ?? path.join(keys.KEYS_FOLDER, 'log-heads');
  if (aside !== undefined && !existsSync(aside)) throw new Error(tell('verifyLog.noSuchFile', { file }));
  const heads = await readLogHeads(file);
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
  if (isRestored) console.log(await putAside(database.urls.admin, file, heads));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await database?.leave();
}
