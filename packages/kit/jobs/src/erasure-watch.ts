import { setTimeout as sleep } from 'node:timers/promises';
import type { ErasureJournal } from '@verbonden/kit-keys';
import { type Execute, executeOn } from '@verbonden/kit-postgres';
import postgres, { type Sql } from 'postgres';
import { ErasuresAhead } from './assert-erasures-replayed.ts';
import { erasuresAhead, type UnderWay } from './erasures-ahead.ts';

export interface ErasureWatchOptions {
  /** Of api_actor or worker_login. */
  readonly url: string;
  readonly journal: ErasureJournal;
  readonly underWay: UnderWay;
  /** Told once for each reason for which nobody is served; null when everybody is again. */
  readonly onChange: (reason: unknown) => void;
  readonly everyInMs?: number;
}

/** Nobody is served, for this reason. To who asks it is as a database that is not up yet. */
export class NotServed extends Error {
  override readonly name = 'NotServed';
  readonly code = '57P03';

  constructor(cause: unknown) {
    super('it is not known that whoever was erased is erased in this database', { cause });
  }
}

/** The database knows of an entry within seconds of the journal: within this long it is one that is being begun, not a backup. */
const beginsWithinMs = 5 * 60_000;
/** A database that hangs is one that is away. */
const answersWithinMs = 10_000;
/** There is no schema, or not this function in it: nothing that it could hold of anybody either. */
const notMigrated = new Set(['3F000', '42883']);

/**
 * Watches whether the database that is served from is still the one in which everybody of the journal is erased: a backup may be restored under a
 * running process. Who takes its connection away makes it unknown, and it is found out anew before anything else is asked; it is compared every few
 * seconds too, for a restore that left the server running.
 */
export class ErasureWatch {
  readonly #options: ErasureWatchOptions;
  #sql: Sql | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** Undefined: nobody is to be refused. */
  #reason: unknown;
  /** Until it is known of this connection. */
  #unknown: Promise<void> | null = null;
  #isClosed = false;

  constructor(options: ErasureWatchOptions) {
    this.#options = options;
    this.#unknown = this.#compareWhole();
  }

  get isClear(): boolean {
    return this.#unknown === null && this.#reason === undefined;
  }

  /** Asked before anything of people is. @throws NotServed: because of ErasuresAhead, JournalBroken, or why the database does not answer */
  admit(): Promise<void> | null {
    return this.isClear ? null : this.#admitted();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#sql?.end({ timeout: 1 });
    await this.#unknown;
  }

  async #admitted(): Promise<void> {
    await this.#unknown;
    if (this.#reason !== undefined) throw new NotServed(this.#reason);
  }

  /** A new one for each whole question: one that was lost may still swallow what it is asked. */
  #connect(): Sql {
    void this.#sql?.end({ timeout: 0 });
    const sql: Sql = postgres(this.#options.url, {
      max: 1,
      connect_timeout: 5,
      max_lifetime: null,
      onnotice: () => {},
      onclose: () => {
        if (sql === this.#sql) this.#lose();
      },
      connection: { application_name: 'verbonden erasures', statement_timeout: 5000 },
    });
    this.#sql = sql;
    return sql;
  }

  /** What was known is of the connection that is gone: who asks now waits for what is found on the next. */
  #lose(): void {
    if (this.#isClosed || this.#reason !== undefined) return;
    this.#unknown ??= this.#compareWhole();
  }

  async #compareWhole(): Promise<void> {
    clearTimeout(this.#timer);
    const reason = await this.#reasonIn(this.#connect(), 0);
    this.#unknown = null;
    this.#become(reason);
  }

  async #look(): Promise<void> {
    const sql = this.#sql;
    if (this.#reason !== undefined || sql === null) return this.#compareWhole();
    const reason = await this.#reasonIn(sql, beginsWithinMs);
    // Else it is of a connection that was lost meanwhile.
    if (sql === this.#sql) this.#become(reason);
  }

  #become(reason: unknown): void {
    if (this.#isClosed) return;
    const isOther = String(reason) !== String(this.#reason);
    this.#reason = reason;
    if (isOther) this.#options.onChange(reason ?? null);
    clearTimeout(this.#timer);
    const { everyInMs = 5000 } = this.#options;
    this.#timer = setTimeout(() => void this.#look(), reason === undefined ? everyInMs : everyInMs / 10);
    this.#timer.unref();
  }

  /** Why nobody is to be served; undefined when there is no reason. */
  async #reasonIn(sql: Sql, graceInMs: number): Promise<unknown> {
    const giveUp = new AbortController();
    const late = sleep(answersWithinMs, undefined, { signal: giveUp.signal, ref: false }).then(() => {
      throw Object.assign(new Error('the database does not answer'), { code: 'ETIMEDOUT' });
    });
    try {
      return await Promise.race([this.#compare(executeOn(sql), graceInMs), late]);
    } catch (error) {
      return notMigrated.has((error as { code?: string }).code ?? '') ? undefined : error;
    } finally {
      giveUp.abort();
      late.catch(() => {});
    }
  }

  async #compare(execute: Execute, graceInMs: number): Promise<ErasuresAhead | undefined> {
    const { journal, underWay } = this.#options;
    if (graceInMs > 0) {
      const [row] = await execute('select count(*)::int as count from jobs.carried_out_erasures()', []);
      if (row?.['count'] === (await journal.size())) return undefined;
    }
    const { length } = await erasuresAhead(execute, { journal, underWay, graceInMs });
    return length === 0 ? undefined : new ErasuresAhead(length);
  }
}
