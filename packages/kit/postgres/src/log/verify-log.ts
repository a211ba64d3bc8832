import { createHash, type Hash } from 'node:crypto';
import postgres, { type TransactionSql } from 'postgres';
import { clocksDiffer, type Disposal, isDisposalInTime, leastMonths } from './is-disposal-in-time.ts';
import { keptWithin, type LogHead, toSignedText } from './log-heads.ts';

/** What is not as it was sealed. Numbers are those of seals; a part is a table and a month, such as `audit 2026-11`. */
export type LogFault =
  /** The seal was changed, or one before it was; or it says of itself what cannot be, such as a month that was disposed of within its term. */
  | { readonly kind: 'seal'; readonly number: number }
  /** Seals that are missing from the chain. */
  | { readonly kind: 'gap'; readonly number: number }
  /** Lines were changed, added or removed after they were sealed. */
  | {
      readonly kind: 'lines';
      readonly number: number;
      readonly part: string;
      readonly sealed: number;
      readonly found: number;
    }
  /** The seal is not the one that was kept outside, or is gone. */
  | { readonly kind: 'kept'; readonly number: number }
  /** What was kept outside was not signed by us. */
  | { readonly kind: 'signature'; readonly number: number }
  /** Of these seals, the first and the last of a row, nothing is kept outside, though there was time: what was kept may have been taken away. */
  | { readonly kind: 'unkept'; readonly number: number; readonly last: number }
  /** So many lines wait to be sealed for longer than they should: nobody seals. */
  | { readonly kind: 'unsealed'; readonly lines: number };

export interface LogReport {
  readonly seals: number;
  /** Lines of log and audit that are as they were sealed, and those of which the month was disposed of. */
  readonly lines: number;
  readonly disposed: number;
  /** Lines that are not sealed yet: of these nothing can be said. */
  readonly open: number;
  readonly faults: readonly LogFault[];
}

export interface VerifyLog {
  /** Of a superuser or of migrator_login. */
  readonly url: string;
  /** As they were kept outside the database. */
  readonly heads: readonly LogHead[];
  readonly isSigned: (text: string, signature: string) => boolean;
}

interface Contents {
  readonly [part: string]: { readonly lines: number; readonly hash: string } | undefined;
}

interface Seal {
  readonly number: number;
  readonly from: string;
  readonly until: string;
  readonly contents: Contents;
  readonly disposedMonth: string | null;
  readonly previous: string;
  readonly head: string;
  readonly sealedAt: Date;
  /** What the head is the hash of. */
  readonly text: string;
}

/**
 * Compares the log with its seals, and those with the heads that were kept outside. It trusts no function of the database, since whoever
 * changes the log could change those; what is hashed is said in src/privacy/functions/65-seals.sql.
 */
export async function verifyLog({ url, heads, isSigned }: VerifyLog): Promise<LogReport> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.begin('isolation level repeatable read read only', async (tx) => {
      await tx`set local role privacy_reader`;
      await tx`set local row_security = on`;
      await tx`set local timezone = 'UTC'`;
      const seals = await readSeals(tx);
      const isExcused = disposalsInTime(heads, isSigned);
      const disposedMonths = new Set(seals.flatMap((seal) => (isExcused(seal) ? (seal.disposedMonth ?? []) : [])));
      let lines = 0;
      let disposed = 0;
      const faults: LogFault[] = [
        ...chainFaults(seals, isExcused),
        ...keptFaults(seals, heads, isSigned),
        ...unkeptFaults(seals, heads),
      ];
      for (const seal of seals) {
        const found = await contentsOf(tx, seal);
        for (const part of [...new Set([...Object.keys(seal.contents), ...Object.keys(found)])].toSorted()) {
          const sealed = seal.contents[part] ?? { lines: 0, hash: '' };
          const now = found[part] ?? { lines: 0, hash: '' };
          const isDisposed = disposedMonths.has(part.slice(-7)) && now.lines === 0;
          if (isDisposed) disposed += sealed.lines;
          else if (now.hash === sealed.hash) lines += sealed.lines;
          else faults.push({ kind: 'lines', number: seal.number, part, sealed: sealed.lines, found: now.lines });
        }
      }
      const [open] = await tx<{ lines: number; late: number }[]>`
        select count(*)::int as lines, (count(*) filter (where at < ${new Date(Date.now() - sealedWithin)}))::int as late from (
          select at from privacy.processing_log where xid >= ${seals.at(-1)?.until ?? '0'}::text::xid8
          union all select at from privacy.audit where xid >= ${seals.at(-1)?.until ?? '0'}::text::xid8) as open_lines`;
      if (open && open.late > 0) faults.push({ kind: 'unsealed', lines: open.late });
      return { seals: seals.length, lines, disposed, open: open?.lines ?? 0, faults };
    });
  } finally {
    await sql.end();
  }
}

function readSeals(tx: TransactionSql): Promise<readonly Seal[]> {
  return tx<Seal[]>`
    select number, from_xid::text as "from", until_xid::text as "until", contents, disposed_month as "disposedMonth", previous, head,
      sealed_at as "sealedAt",
      concat_ws(E'\n', number, previous, extract(epoch from sealed_at), from_xid, until_xid, contents, disposed_month) as text
    from privacy.log_seals order by number`;
}

/** Whether a seal excuses its month: by the term that was signed with it, else by the one that was signed last before it. */
function disposalsInTime(
  heads: readonly LogHead[],
  isSigned: VerifyLog['isSigned'],
): (seal: Disposal & Pick<Seal, 'number'>) => boolean {
  const terms = heads.filter((head) => isSigned(toSignedText(head), head.signature));
  return (seal) => {
    if (seal.disposedMonth === null) return true;
    const before = terms.filter(({ number }) => number <= seal.number);
    return isDisposalInTime(seal, before.at(-1)?.keptMonths ?? leastMonths);
  };
}

function chainFaults(seals: readonly Seal[], isExcused: (seal: Seal) => boolean): LogFault[] {
  let number = 0;
  let head = '';
  let until = '0';
  let at = 0;
  const faults: LogFault[] = [];
  for (const seal of seals) {
    if (seal.number !== number + 1) faults.push({ kind: 'gap', number: number + 1 });
    const isWhole = sha256().update(seal.text).digest('hex') === seal.head;
    const follows = seal.number !== number + 1 || (seal.previous === head && seal.from === until);
    const isPossible =
      isExcused(seal) && seal.sealedAt.getTime() >= at && seal.sealedAt.getTime() <= Date.now() + clocksDiffer;
    if (!isWhole || !follows || !isPossible) faults.push({ kind: 'seal', number: seal.number });
    ({ number, head, until } = seal);
    at = seal.sealedAt.getTime();
  }
  return faults;
}

function keptFaults(seals: readonly Seal[], heads: readonly LogHead[], isSigned: VerifyLog['isSigned']): LogFault[] {
  const known = new Map(seals.map(({ number, head }) => [number, head]));
  return heads.flatMap((kept): LogFault[] => {
    const { number, head, signature } = kept;
    if (!isSigned(toSignedText(kept), signature)) return [{ kind: 'signature', number }];
    return known.get(number) === head ? [] : [{ kind: 'kept', number }];
  });
}

/** Each run of seals of which no head is kept. The worker keeps them within the minute: one that was made just now may wait. */
function unkeptFaults(seals: readonly Seal[], heads: readonly LogHead[]): LogFault[] {
  const kept = new Set(heads.map(({ number }) => number));
  const runs: { number: number; last: number }[] = [];
  for (const { number, sealedAt } of seals) {
    if (kept.has(number) || sealedAt.getTime() > Date.now() - keptWithin) continue;
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ number, last: number });
  }
  return runs.map((run) => ({ kind: 'unkept', ...run }));
}

/** What is there now between the transactions of this seal. */
async function contentsOf(tx: TransactionSql, { from, until }: Seal): Promise<Contents> {
  const parts = new Map<string, { lines: number; readonly hash: Hash }>();
  const rows = tx<{ part: string; line: string }[]>`
    select part, line from (
      select 'processing_log ' || to_char(l.at, 'YYYY-MM') as part, l.xid, (jsonb_build_array(l.operation, l.at, l.xid::text, l.activity,
        l.purpose, l.trace, l.parent, l.status, l.subjects, l.objects, l.field_groups)
          || case when l.action is null then '[]' else jsonb_build_array(l.action) end)::text as line
      from privacy.processing_log l where l.xid >= ${from}::text::xid8 and l.xid < ${until}::text::xid8
      union all
      select 'audit ' || to_char(a.at, 'YYYY-MM'), a.xid, jsonb_build_array(a.operation, a.at, a.xid::text, a.sub, a.kind, a.client,
        a.roles, a.organisations, a.capacity, a.session)::text
      from privacy.audit a where a.xid >= ${from}::text::xid8 and a.xid < ${until}::text::xid8
    ) as each_line order by part, xid, line collate "C"`;
  for await (const page of rows.cursor(1000)) {
    for (const { part, line } of page) {
      const known = parts.get(part);
      if (known) {
        known.lines += 1;
        known.hash.update(`\n${line}`);
      } else parts.set(part, { lines: 1, hash: sha256().update(line) });
    }
  }
  return Object.fromEntries([...parts].map(([part, { lines, hash }]) => [part, { lines, hash: hash.digest('hex') }]));
}

/** Within this long a line is sealed, unless a transaction stays open or nobody seals. */
const sealedWithin = 60 * 60_000;

const sha256 = (): Hash => createHash('sha256');
