import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countsFileVariable, type MutantCount } from './tell-mutants.ts';

/** `npm run test:privacy:mutants`: breaks the wall piece by piece and counts how often that is noticed. Ends with 1 when it once is not. */
const root = path.resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'mutants-'));
const counts = path.join(folder, 'counts');
const code = await new Promise<number>((resolve) => {
  const child = spawn(
    path.join(root, 'node_modules/.bin/vitest'),
    ['run', '--config', path.join(import.meta.dirname, 'vitest.config.ts'), ...process.argv.slice(3)],
    { cwd: root, stdio: 'inherit', env: { ...process.env, [countsFileVariable]: counts } },
  );
  child.once('error', () => resolve(1));
  child.once('close', (ended) => resolve(ended ?? 1));
});
const parts = existsSync(counts)
  ? readFileSync(counts, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as MutantCount)
  : [];
rmSync(folder, { recursive: true, force: true });
const sum = (of: keyof MutantCount): number => parts.reduce((total, part) => total + part[of], 0);
const survived = sum('total') - sum('killed');
console.log(`${sum('killed')} / ${sum('total')} mutants killed`);
console.log(`${sum('killed')} passed, ${Math.max(survived, code === 0 ? 0 : 1)} failed`);
process.exit(code);
