import { tell } from '../language/tell.mjs';
import { demoAccounts } from './accounts.ts';
import type { StartEnv } from './env.ts';

/** Where everything is and who may log in; the last thing a start prints. */
export function printTable({ ports, keycloakUrl }: StartEnv, elapsed: string): void {
  const identity = keycloakUrl ?? `http://localhost:${ports.identity}`;
  const addresses = [
    ['GraphQL API', `http://localhost:${ports.api}/graphql`],
    ['CMS', `http://localhost:${ports.cms}/admin`],
    [tell('what.desk'), `http://localhost:${ports.desk}`],
    [tell('what.mailbox'), `http://localhost:${ports.mailbox}`],
    [tell('what.identity'), `${identity}/realms/verbonden`],
  ];
  console.log(`\n${tell('start.up', { elapsed })}\n`);
  for (const [what = '', address] of addresses) console.log(`  ${what.padEnd(12)} ${address}`);
  console.log(`\n  ${tell('start.accounts')}`);
  for (const { username, roles } of demoAccounts()) console.log(`  ${username.padEnd(12)} ${roles.join(', ')}`);
  console.log(`\n  ${tell('start.howToStop')}\n`);
}
