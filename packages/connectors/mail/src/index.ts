export { type Letter, type Mail, MailRefused, MailUnavailable } from './mail.ts';
export { smtpMail } from './smtp-mail.ts';
