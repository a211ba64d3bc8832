import path from 'node:path';
import { type Child, type ChildPlan, startChild } from './child.ts';
import type { StartEnv } from './env.ts';
import type { RunFile } from './run-file.ts';
import { untilAnswered } from './until-answered.ts';
import type { Unwinding } from './unwinding.ts';

export interface Starting {
  readonly env: StartEnv;
  readonly run: RunFile;
  readonly unwinding: Unwinding;
}

interface Part extends Pick<ChildPlan, 'name' | 'args' | 'cwd' | 'env'> {
  /** What it is called when stopping it fails. */
  readonly called: string;
  /** The address that answers once it is up. */
  readonly answersAt: string;
}

/** A part in a process of its own, up and answering; stopped with the rest. @throws Error with its last lines when it ends, or after ten minutes */
export async function startPart(
  { env, run, unwinding }: Starting,
  { called, answersAt, ...plan }: Part,
): Promise<Child> {
  const child = startChild({ ...plan, command: process.execPath, logs: path.join(env.home, 'logs'), run });
  unwinding.add(called, () => child.stop());
  await untilAnswered({ url: answersAt, timeoutInSeconds: 600, ended: child.ended });
  return child;
}
