import { mostCounted } from './most-counted.ts';

/** The limits that a statement for a registered operation keeps, whatever the size of the tables: what a total counts, and one more. */
const maxScannedRows = mostCounted + 1;
const maxFilteredPerRow = 10;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Filter?: string;
  readonly Plans?: readonly PlanNode[];
}

/** The plan's statement with its measurements as JSON, to be run with the plan's own parameters. */
export function explained(text: string): string {
  return `explain (analyze, format json) ${text}`;
}

/**
 * What would be slow at a larger size, in the answer of `explained`: hashed sub-plans, sequential scans of more rows than a
 * total counts, scans that throw away more than 10 rows for each they keep. Empty when there is nothing to say.
 */
export function slowSpots(explanation: string): readonly string[] {
  const [root] = JSON.parse(explanation) as readonly { readonly Plan: PlanNode }[];
  return root ? nodesOf(root.Plan).flatMap(spotsOf) : [];
}

function nodesOf(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function spotsOf(node: PlanNode): readonly string[] {
  const where =
    node['Relation Name'] === undefined ? node['Node Type'] : `${node['Node Type']} on ${node['Relation Name']}`;
  const kept = node['Actual Rows'];
  const removed = node['Rows Removed by Filter'] ?? 0;
  const spots: string[] = [];
  if (node.Filter?.includes('hashed SubPlan')) spots.push(`${where} hashes a sub-plan`);
  if (node['Node Type'] === 'Seq Scan' && kept + removed > maxScannedRows)
    spots.push(`${where} reads ${kept + removed} rows`);
  if (removed > maxFilteredPerRow * Math.max(kept, 1))
    spots.push(`${where} throws away ${removed} rows to keep ${kept}`);
  return spots;
}
