import { w1 } from './w1.ts';
import { w2 } from './w2.ts';
import type { Workload } from './workload.ts';

export const workloads: readonly Workload[] = [w1, w2];
