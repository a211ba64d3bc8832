import { EventEmitter } from 'node:events';
import { parseCronItems, type Task as QueueTask, run, type WorkerEvents } from 'graphile-worker';
import { toldFault } from './job-fault.ts';
import { quiet } from './queue-log.ts';

/** What a task is told: the ids it was asked with. It reads everything else itself, and may be run again at any moment. */
export type Task = (ids: Readonly<Record<string, unknown>>, signal: AbortSignal) => Promise<void>;

export interface QueueOptions {
  /** Of worker_login. */
  readonly url: string;
  readonly tasks: Readonly<Record<string, Task>>;
  /** When a task is asked by the clock, in cron's five fields and UTC. What fell while the worker was away is asked once. */
  readonly times?: Readonly<Record<string, string>>;
  readonly concurrency?: number;
  /** Told of each attempt that failed, with a reason that names nobody; it is tried again, later each time. */
  readonly onFault?: (task: string, attempt: number, reason: string) => void;
  /** Told of each that was done. */
  readonly onDone?: (task: string) => void;
}

export interface Queue {
  /** Has this task run as soon as there is room, once however often it is asked. */
  ask(task: string): Promise<void>;
  /** Resolves when the queue has ended, by `stop` or by itself. @throws what ended it */
  readonly ended: Promise<void>;
  /** Takes nothing new, lets what is at work finish, and gives back what does not within ten seconds. */
  stop(): Promise<void>;
}

/** Takes jobs and runs their tasks until it is stopped. */
export async function runQueue({ url, tasks, times = {}, concurrency = 4, ...tell }: QueueOptions): Promise<Queue> {
  const events: WorkerEvents = new EventEmitter();
  events.on('job:error', ({ job, error }) =>
    tell.onFault?.(job.task_identifier, job.attempts, toldFault(error).message),
  );
  events.on('job:success', ({ job }) => tell.onDone?.(job.task_identifier));
  const runner = await run({
    connectionString: url,
    concurrency,
    noHandleSignals: true,
    logger: quiet,
    events,
    taskList: Object.fromEntries(Object.entries(tasks).map(([name, task]) => [name, discreet(task)])),
    parsedCronItems: parseCronItems(
      Object.entries(times).map(([task, match]) => ({
        task,
        match,
        options: { backfillPeriod: 24 * 60 * 60 * 1000, jobKey: task, jobKeyMode: 'replace' },
      })),
    ),
  });
  const ended = runner.promise;
  // Whoever started it may not be listening yet.
  ended.catch(() => {});
  return {
    ended,
    async ask(task) {
      await runner.addJob(task, {}, { jobKey: task });
    },
    async stop() {
      // One that stopped by itself will not stop again; `ended` tells why it did.
      await runner.stop().catch(() => {});
      await ended;
    },
  };
}

/** What a job failed of is kept in the queue, so it is kept without anybody's particulars. */
function discreet(task: Task): QueueTask {
  return async (ids, { abortSignal }) => {
    try {
      await task(ids as Readonly<Record<string, unknown>>, abortSignal);
    } catch (error) {
      throw toldFault(error);
    }
  };
}
