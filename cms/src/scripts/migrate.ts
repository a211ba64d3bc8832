import { migrateCms } from '../database/migrate-cms.ts';
import { withPayload } from './with-payload.ts';

// The Payload CLI now and then ends silently with nothing done; this says what was done and checks it.
await withPayload(async (payload) => {
  const applied = await migrateCms(payload);
  console.log(`The schema cms is up to date: ${applied.length} migration(s).`);
  return 0;
});
