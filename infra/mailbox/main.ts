import { env } from './env.ts';
import { startMailbox } from './start-mailbox.ts';

const mailbox = await startMailbox({
  port: env.MAILBOX_PORT,
  smtpPort: env.MAILBOX_SMTP_PORT,
  environment: env.NODE_ENV,
});
console.log(`Development mailbox: ${mailbox.url}, takes mail at ${mailbox.smtpUrl}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void mailbox.stop());
