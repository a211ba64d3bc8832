export { assertErasuresReplayed, ErasuresAhead } from './assert-erasures-replayed.ts';
export { enqueue, type Look } from './enqueue.ts';
export { ErasureWatch } from './erasure-watch.ts';
export { erasuresAhead, type UnderWay } from './erasures-ahead.ts';
export { erasuresToReplay } from './erasures-to-replay.ts';
export { installQueue } from './install-queue.ts';
export { JobFault } from './job-fault.ts';
export { jobsDatabase } from './jobs-database.ts';
export { type Queue, type QueueOptions, runQueue, type Task } from './run-queue.ts';
