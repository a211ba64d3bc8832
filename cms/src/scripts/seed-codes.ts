import { fillCodes } from '../lists/fill-codes.ts';
import { withPayload } from './with-payload.ts';

await withPayload(async (payload) => {
  const { added, moved } = await fillCodes(payload);
  console.log(`The official lists are in: ${added} code(s) added, ${moved} moved.`);
  return 0;
});
