import type { JobsConfig, SanitizedConfig } from 'payload';

/** Scheduled publishing: looked at every minute by the running CMS; nobody starts it from outside. */
export const jobs: JobsConfig = {
  access: { run: () => false, queue: () => false, cancel: () => false },
  autoRun: [{ cron: '* * * * *', limit: 50 }],
};

/**
 * The same configuration, with an alert in the log when a scheduled (un)publishing fails: it is not tried again and is nobody's
 * click, so without one a product would silently stay as it was. Payload adds the task itself, hence afterwards.
 */
export function alertWhenScheduleFails(config: SanitizedConfig): SanitizedConfig {
  for (const task of config.jobs.tasks ?? []) {
    if (task.slug !== 'schedulePublish') continue;
    task.onFail = ({ input, job, req }) => {
      req.payload.logger.error({ alert: 'scheduled-publish-failed', job: job.id, input });
    };
  }
  return config;
}
