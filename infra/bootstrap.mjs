// The first step of `npm start` and `npm test`: plain JavaScript, because nothing is installed yet.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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

const lock = path.join(root, '.verbonden', 'installing');

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two that install at once remove what the other puts down, so the second waits; the lock names whoever works, and falls with it. */
async function takeLock() {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let isTold = false; ; await pause(500)) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (existsSync(lock) && !isAlive(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
    else if (!isTold) console.log(tell('install.waits'));
    isTold = true;
  }
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
    // A start that is killed leaves npm at work: the next one waits for it.
    if (child.pid !== undefined) writeFileSync(lock, String(child.pid));
    let isStopped = false;
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const signalAll = (signal) => {
      if (child.pid === undefined) return;
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
      } catch {
        // It has ended in the meantime.
      }
    };
    const stop = () => {
      isStopped = true;
      signalAll('SIGTERM');
      setTimeout(() => signalAll('SIGKILL'), 3000).unref();
    };
    for (const signal of signals) process.on(signal, stop);
    const end = (code) => {
      for (const signal of signals) process.off(signal, stop);
      if (isStopped) signalAll('SIGKILL');
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

if (!isInstalled()) {
  await takeLock();
  process.once('exit', () => rmSync(lock, { force: true }));
  if (!isInstalled()) await install();
  rmSync(lock, { force: true });
}

const task = process.argv[2];
process.chdir(root);
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(path.join(root, 'infra', task, 'main.ts')).href);
