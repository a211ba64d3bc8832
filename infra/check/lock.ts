import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Each optional package (most are for one platform) that the lock does not hold. `npm i` silently drops one that cannot be had at
 * that moment; `npm ci` then refuses the lock, on every machine.
 */
export function complaintsAboutLock(root: string): string[] {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(packages, place, name))
      .map(
        (name) =>
          `${place} wants ${name}, which package-lock.json lacks: choose a version whose platform packages are all there`,
      ),
  );
}

/** As Node resolves: beside the package, or under any folder above it. */
function isLocked(packages: Readonly<Record<string, Locked>>, place: string, name: string): boolean {
  for (let at = place; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    if (packages[`${at === '' ? '' : `${at}/`}node_modules/${name}`]) return true;
    if (at === '') return false;
  }
}
