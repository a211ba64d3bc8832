import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../.dependency-cruiser.mjs';

const root = path.resolve(import.meta.dirname, '../..');

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function violationsIn(directory: string, folders: readonly string[]): readonly Violation[] {
  const output = execFileSync(
    process.execPath,
    [
      path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      '--config',
      path.join(root, '.dependency-cruiser.mjs'),
      '--output-type',
      'json',
      ...folders,
    ],
    { cwd: directory, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('the direction of the house', () => {
  const broken = violationsIn(path.join(import.meta.dirname, 'fixture'), ['packages', 'apps']);

  it.each(config.forbidden.map((rule) => rule.name))('%s is noticed when broken', (name) => {
    expect(broken.filter((violation) => violation.rule.name === name)).not.toEqual([]);
  });

  it('is asked of a screen as well', () => {
    expect(broken.filter(({ from }) => from.endsWith('.tsx')).map(({ rule }) => rule.name)).toEqual([
      'through-the-front-door',
    ]);
  });

  it('holds in the house itself', { timeout: 300_000 }, () => {
    expect(violationsIn(root, ['packages', 'apps', 'cms/src', 'infra'])).toEqual([]);
  });
});
