import type { Logger } from 'pino';

type Message = string | undefined;

/** What Apollo Server says of a request that failed has no id to find it by; the plugin beside it tells the same with one. */
const toldWithItsId = 'Unexpected error processing request';

/** Apollo Server's own lines, up to the first colon: what follows quotes the message of an error, which may quote a value. */
export function apolloLog(log: Logger) {
  const line = (message: Message) => `Apollo Server: ${message?.split(':', 1)[0] ?? ''}`;
  return {
    debug: (message?: Message) => log.debug(line(message)),
    info: (message?: Message) => log.info(line(message)),
    warn: (message?: Message) => log.warn(line(message)),
    error: (message?: Message) => {
      if (!message?.startsWith(toldWithItsId)) log.error(line(message));
    },
  };
}
