import { z } from 'zod';
import { findJava } from '../../infra/keycloak/find-java.ts';
import { startKeycloak } from '../../infra/keycloak/start-keycloak.ts';

/** A launcher to be killed: starts Keycloak as its argument says, tells its process, and stays. */
const options = z
  .object({ home: z.string(), cache: z.string(), port: z.number(), adminUrl: z.string(), database: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ''));
const java = await findJava();
if (!java) throw new Error('There is no Java 17 or newer here.');
const keycloak = await startKeycloak({ ...options, java });
console.log(JSON.stringify({ pid: keycloak.pid }));
