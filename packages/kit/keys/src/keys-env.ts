import { z } from 'zod';

const master = z
  .union([z.string().regex(/^[0-9a-f]{64}$/), z.url({ protocol: /^https?$/ })], {
    error:
      'must be 64 hexadecimal digits (openssl rand -hex 32) or the address of a master key in a key management service',
  })
  .optional();

/** The variables of whoever opens the key store; a part of the schema of its own `env.ts`. */
export const keysVariables = {
  KEYS_FOLDER: z.string().min(1),
  KEYS_MASTER: master,
  KEYS_MASTER_PREVIOUS: master,
  KEYS_KMS_TOKEN: z.string().min(1).optional(),
} as const;

const keysSchema = z.object(keysVariables);
export type KeysEnv = Readonly<z.infer<typeof keysSchema>>;
