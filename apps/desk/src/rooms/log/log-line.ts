import type { ProcessingLogQuery } from '@verbonden/client';

export type LogLine = ProcessingLogQuery['processingLog']['nodes'][number];
