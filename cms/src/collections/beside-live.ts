import type { CollectionConfig } from 'payload';

/** Versions of whatever readers get to see: drafts and autosaves beside what is live, published and taken away by hand or at a set time. */
export const besideLive = {
  maxPerDoc: 50,
  drafts: { autosave: { interval: 2000, showSaveDraftButton: true }, schedulePublish: true },
} satisfies CollectionConfig['versions'];
