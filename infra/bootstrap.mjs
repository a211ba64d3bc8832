// The first step of `npm start` and `npm test`: plain JavaScript, because nothing is installed yet.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { tell } from './language/tell.mjs';

const root = path.resolve(import.meta.dirname, '..');
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(tell('node.tooOld', { version: process.versions.node }));
  process.exit(1);
}

/** npm writes its own lock file beside what it installed; an older one than ours means that ours has changed since. */
function isInstalled() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

/** npm's exit code; null when it was told to stop, as we were: npm itself would go on when only we are told. */
function npmCi() {
  return new Promise((resolve) => {
    const child = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
    });
    let isStopped = false;
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const tell = (signal) => {
      if (child.pid === undefined) return;
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
      } catch {
        // It has ended in the meantime.
      }
    };
    const stop = () => {
      isStopped = true;
      tell('SIGTERM');
      setTimeout(() => tell('SIGKILL'), 3000).unref();
    };
    for (const signal of signals) process.on(signal, stop);
    const end = (code) => {
      for (const signal of signals) process.off(signal, stop);
      if (isStopped) tell('SIGKILL');
      resolve(isStopped ? null : code);
    };
    child.once('error', () => end(1));
    child.once('close', end);
  });
}

async function install() {
  console.log(tell('install.begins'));
  for (const attempt of [1, 2]) {
    const code = await npmCi();
    if (code === 0) return;
    if (code === null) {
      console.log(tell('install.stopped'));
      process.exit(1);
    }
    if (attempt === 1) console.log(tell('install.again'));
  }
  console.error(tell('install.failed'));
  process.exit(1);
}

if (!isInstalled()) await install();

const task = process.argv[2];
process.chdir(root);
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(path.join(root, 'infra', task, 'main.ts')).href);
