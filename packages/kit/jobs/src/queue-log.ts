import { Logger } from 'graphile-worker';

/** What happens to jobs is told by events, with ids alone; graphile-worker's own lines hold what a job was given. */
export const quiet = new Logger(() => () => undefined);
