import { migrateCms } from '../database/migrate-cms.ts';
import { fillCodes } from '../lists/fill-codes.ts';
import { withPayload } from './with-payload.ts';

// The Payload CLI now and then ends silently with nothing done; this says what was done and checks it.
await withPayload(async (payload) => {
  const applied = await migrateCms(payload);
  console.log(`The schema cms is up to date: ${applied.length} migration(s).`);
  // Without the official lists no product has a theme that a reader can name: they belong to every installation.
  const { added, moved } = await fillCodes(payload);
  console.log(`The official lists are in: ${added} code(s) added, ${moved} moved.`);
  return 0;
});
