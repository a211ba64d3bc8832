import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** When this process began, as an opaque text; null when there is no such process (or only its corpse). */
export function startTimeOf(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      // The name, in brackets, may hold spaces; what follows the last bracket is fixed (proc(5): state is 3, starttime 22).
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      return fields[0] === 'Z' ? null : (fields[19] ?? null);
    } catch {
      return null;
    }
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
