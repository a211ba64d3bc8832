import { access, open, rm } from 'node:fs/promises';

/** Why no report can be written here; null when it can. Leaves nothing behind: an empty report would be read as a source. */
export async function refusalToWrite(path: string): Promise<string | null> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  try {
    await (await open(path, 'a')).close();
    if (!isThere) await rm(path);
    return null;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}
