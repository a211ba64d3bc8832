import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);

const schema = z.object({
  NODE_ENV: z.string().optional(),
  IDENTITY_PORT: port.default(8080),
  CMS_ORIGIN: z.url().default('http://localhost:3000'),
  API_ORIGIN: z.url().default('http://localhost:4000'),
});

const parsed = schema.safeParse(process.env);
if (!parsed.success) throw new Error(`The development issuer cannot start: ${z.prettifyError(parsed.error)}`);

export const env = Object.freeze(parsed.data);
