import { statSync } from 'node:fs';
import path from 'node:path';
import type { ServerUser } from './server-user.ts';

/** Whether the server's user can enter this folder and every one above it. A folder that is still to be made counts as reachable. */
export function canReach(folder: string, user: ServerUser): boolean {
  if (!user) return true;
  const above = path.dirname(folder);
  if (above !== folder && !canReach(above, user)) return false;
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found) return true;
  const wanted = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
  return (found.mode & wanted) === wanted;
}
