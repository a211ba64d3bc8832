import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** The text of a file, or null when it is not there. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Whether this call made the file: of several at once, in whatever process, exactly one does. Whole and on the disk, or not there. */
export async function createFile(file: string, text: string): Promise<boolean> {
  const half = await writeHalf(file, text);
  try {
    await link(half, file);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(half, { force: true });
  }
  await syncFolder(file);
  return true;
}

/** The file holds the old text or the new one, never a part. */
export async function replaceFile(file: string, text: string): Promise<void> {
  await rename(await writeHalf(file, text), file);
  await syncFolder(file);
}

export async function removeFile(file: string): Promise<void> {
  await rm(file, { force: true });
  await syncFolder(file);
}

async function writeHalf(file: string, text: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const half = path.join(path.dirname(file), `.half-${randomBytes(8).toString('hex')}`);
  const handle = await open(half, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return half;
}

/** NOTE: without it a file that was just made may be gone after a power cut, although its content was on the disk. */
async function syncFolder(file: string): Promise<void> {
  const folder = await open(path.dirname(file), 'r').catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  });
  if (!folder) return;
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
