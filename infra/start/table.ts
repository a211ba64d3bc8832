import { demoAccounts } from './accounts.ts';
import type { StartEnv } from './env.ts';

/** Where everything is and who may log in; the last thing a start prints. */
export function printTable({ ports, keycloakUrl }: StartEnv, elapsed: string): void {
  const identity = keycloakUrl ?? `http://localhost:${ports.identity}`;
  const addresses = [
    ['GraphQL API', `http://localhost:${ports.api}/graphql`],
    ['CMS', `http://localhost:${ports.cms}/admin`],
    ['Identity', `${identity}/realms/verbonden`],
  ];
  console.log(`\nVerbonden is up (${elapsed}).\n`);
  for (const [what = '', address] of addresses) console.log(`  ${what.padEnd(12)} ${address}`);
  console.log('\n  Demo accounts of the CMS (password: demo)');
  for (const { username, roles } of demoAccounts()) console.log(`  ${username.padEnd(12)} ${roles.join(', ')}`);
  console.log('\n  Ctrl-C stops everything.\n');
}
