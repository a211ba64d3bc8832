import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findJava } from './find-java.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verbonden java '));
afterAll(() => rmSync(folder, { recursive: true }));

/** A Java that only tells its version, as every Java does: on standard error. */
function javaHome(version: string): string {
  const home = path.join(folder, version);
  mkdirSync(path.join(home, 'bin'), { recursive: true });
  writeFileSync(path.join(home, 'bin', 'java'), `#!/bin/sh\necho 'openjdk version "${version}" 2026-01-01' >&2\n`);
  chmodSync(path.join(home, 'bin', 'java'), 0o755);
  return home;
}

test.each([
  ['17.0.15', 17],
  ['25', 25],
  ['21-ea', 21],
])('Java %s named by JAVA_HOME is used', async (version, feature) => {
  const home = javaHome(version);
  expect(await findJava(home)).toEqual({ command: path.join(home, 'bin', 'java'), version: feature });
});

test.each(['1.8.0_392', '11.0.2'])('Java %s is too old and is passed over', async (version) => {
  const home = javaHome(version);
  expect((await findJava(home))?.command).not.toBe(path.join(home, 'bin', 'java'));
});

test('a JAVA_HOME that holds nothing is passed over', async () => {
  expect((await findJava('/nowhere'))?.command).not.toBe('/nowhere/bin/java');
});
