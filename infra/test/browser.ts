import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is, installing Debian's where we may; null when there is none to be had. */
export function findOrInstallBrowser(): string | null {
  const found = places.find((place) => existsSync(place));
  if (found) return found;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]): boolean => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', '-y', '-qq', ...args];
    return (
      spawnSync(command, rest, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
        .status === 0
    );
  };
  console.log("Installing Debian's chromium for the browser journeys ...");
  if (!apt('update') || !apt('install', '--no-install-recommends', 'chromium')) return null;
  return places.find((place) => existsSync(place)) ?? null;
}
