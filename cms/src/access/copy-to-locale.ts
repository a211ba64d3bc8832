import { type CopyDataFromLocaleArgs, copyDataFromLocaleHandler } from '@payloadcms/ui/utilities/copyDataFromLocale';
import type { ServerFunction } from 'payload';
import { isCopyToLocale } from './keep-drafts.ts';

/**
 * Behind the menu that copies the texts of one language into another. Payload copies the status along, so that a copy on what is live went
 * live unread, and was refused to whoever may not publish: here it is a draft for everybody.
 */
export const copyToLocale: ServerFunction<CopyDataFromLocaleArgs> = (args) => {
  args.req.context[isCopyToLocale] = true;
  return copyDataFromLocaleHandler(args);
};
