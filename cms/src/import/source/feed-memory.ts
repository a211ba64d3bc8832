import type { Payload } from 'payload';
import type { FeedMemory } from './read-feed.ts';

/** Keeps places in feeds in the collection `feed-positions`. */
export function feedMemory(payload: Payload): FeedMemory {
  const positionOf = async (url: string) => {
    const { docs } = await payload.find({
      collection: 'feed-positions',
      where: { url: { equals: url } },
      limit: 1,
      pagination: false,
      overrideAccess: true,
    });
    return docs[0] ?? null;
  };
  return {
    async find(url) {
      const position = await positionOf(url);
      return position === null ? null : String(position['page']);
    },
    async save(url, page) {
      const position = await positionOf(url);
      const options = { collection: 'feed-positions', data: { url, page }, overrideAccess: true } as const;
      if (position === null) await payload.create(options);
      else await payload.update({ ...options, id: position.id });
    },
  };
}
