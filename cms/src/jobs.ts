import type { CollectionAfterChangeHook, JobsConfig } from 'payload';
import { keepSchedules } from './access/keep-schedules.ts';

/** A job that failed for good is nobody's click: without an alert a product silently stays (un)published. */
const alertWhenFailed: CollectionAfterChangeHook = ({ doc, previousDoc, req }) => {
  if (doc.hasError && !previousDoc?.hasError) {
    const { id, taskSlug, input, error } = doc;
    req.payload.logger.error({ alert: 'scheduled-publish-failed', job: id, taskSlug, input, err: error });
  }
};

/** Scheduled publishing: looked at every minute by the running CMS; nobody starts it from outside. */
export const jobs: JobsConfig = {
  runHooks: true,
  access: { run: () => false, queue: () => false, cancel: () => false },
  autoRun: [{ cron: '* * * * *', limit: 50 }],
  jobsCollectionOverrides: ({ defaultJobsCollection }) => ({
    ...defaultJobsCollection,
    hooks: {
      ...defaultJobsCollection.hooks,
      beforeDelete: [keepSchedules],
      afterChange: [...(defaultJobsCollection.hooks?.afterChange ?? []), alertWhenFailed],
    },
  }),
};
