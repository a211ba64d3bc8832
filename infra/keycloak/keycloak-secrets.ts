import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const schema = z.object({ databasePassword: z.string().min(20), adminPassword: z.string().min(20) });

export type KeycloakSecrets = z.infer<typeof schema>;

/** Made at the first start and kept, readable by their owner only. */
export function keycloakSecrets(home: string): KeycloakSecrets {
  const file = path.join(home, 'secrets.json');
  if (existsSync(file)) return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  mkdirSync(home, { recursive: true });
  const secrets = {
    databasePassword: randomBytes(24).toString('base64url'),
    adminPassword: randomBytes(24).toString('base64url'),
  };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
