import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What an app's own `start` script hands to Node, options and file, for who starts it in another way. The options are chosen there
 * and nowhere else, so that what is developed with and what is measured is what runs in production. Run it in the app's folder.
 * @throws RangeError when that script starts something else
 */
export function nodeArguments(folder: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    readonly scripts?: Readonly<Record<string, string>>;
  };
  const given = /(?:^| )node ([^;&|]+)$/.exec(scripts?.['start'] ?? '')?.[1];
  if (given === undefined) throw new RangeError(`${folder} has no script "start" that runs Node.`);
  return given.trim().split(/ +/);
}
