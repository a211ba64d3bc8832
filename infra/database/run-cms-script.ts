import { spawn } from 'node:child_process';
import path from 'node:path';
import { tell } from '../language/tell.mjs';

export interface CmsScript {
  readonly script: 'migrate' | 'import' | 'seed-city';
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Where what it prints goes. */
  readonly output: 'inherit' | 'quiet';
}

const cms = path.resolve(import.meta.dirname, '../../cms');

/** Runs one script of the CMS in a process of its own. @throws Error with its last lines when it fails and was quiet. */
export function runCmsScript({ script, args = [], env, output }: CmsScript): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', path.join(cms, 'src/scripts', `${script}.ts`), ...args], {
      cwd: cms,
      env: { ...process.env, ...env },
      stdio: output === 'inherit' ? ['inherit', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    const keep = (chunk: Buffer): void => {
      text = (text + chunk.toString()).slice(-4000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 || output === 'inherit') resolve(code ?? 1);
      else reject(new Error(`${tell('tool.failed', { script, code: String(code) })}\n${text}`));
    });
  });
}
