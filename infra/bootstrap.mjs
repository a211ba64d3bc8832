// The first step of `npm start` and `npm test`: plain JavaScript, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Verbonden needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** npm writes its own lock file beside what it installed; an older one than ours means that ours has changed since. */
function isInstalled() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

function install() {
  console.log('Installing packages (a minute or two, the first time only) ...');
  for (const attempt of [1, 2]) {
    const { status, signal } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    if (status === 0) return;
    if (signal) process.exit(1);
    if (attempt === 1) console.log('Installing failed; trying once more ...');
  }
  console.error('Installing packages failed twice. Is the network up? The messages above say what npm missed.');
  process.exit(1);
}

if (!isInstalled()) install();

const task = process.argv[2];
process.chdir(root);
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(path.join(root, 'infra', task, 'main.ts')).href);
