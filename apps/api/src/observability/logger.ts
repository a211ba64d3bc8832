import { discreetLogger } from '@verbonden/kit-log';
import type { DestinationStream, Logger } from 'pino';

/** What the API tells of itself, without anybody's particulars. */
export const logger = (level: string, destination?: DestinationStream): Logger =>
  discreetLogger('api', level, destination);
