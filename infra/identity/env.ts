import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);

const schema = z.object({
  NODE_ENV: z.string().optional(),
  IDENTITY_PORT: port.default(8080),
  CMS_ORIGIN: z.url().default('http://localhost:3000'),
  API_ORIGIN: z.url().default('http://localhost:4000'),
  DESK_ORIGIN: z.url().default('http://localhost:5100'),
  CMS_CLIENT_SECRET: z.string().min(1).optional(),
  WORKER_CLIENT_SECRET: z.string().min(1).optional(),
  PARTNER_CAW_CLIENT_SECRET: z.string().min(1).optional(),
});

const parsed = schema.safeParse(process.env);
if (!parsed.success) throw new Error(`The development issuer cannot start: ${z.prettifyError(parsed.error)}`);

const { NODE_ENV, IDENTITY_PORT, ...values } = parsed.data;

/** `values` are for the places in the realm file; what is not given has its default there. */
export const env = Object.freeze({
  NODE_ENV,
  IDENTITY_PORT,
  values: Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value ? [[name, value]] : []))),
});
