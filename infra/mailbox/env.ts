import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);

const schema = z.object({
  NODE_ENV: z.string().optional(),
  MAILBOX_PORT: port.default(8025),
  MAILBOX_SMTP_PORT: port.default(1025),
});

const parsed = schema.safeParse(process.env);
if (!parsed.success) throw new Error(`The development mailbox cannot start: ${z.prettifyError(parsed.error)}`);

export const env = Object.freeze(parsed.data);
