/** One disclosure of one person in one record, as the log holds it. */
export interface LoggedDisclosure {
  readonly operation: string;
  /** An instant, UTC. */
  readonly at: string;
  readonly activity: string;
  readonly purpose: string;
  readonly trace: string | null;
  /** The span (W3C) that asked for it. */
  readonly parent: string | null;
  readonly status: string;
  readonly subject: string;
  readonly object: string;
  readonly fieldGroups: readonly string[];
  /** read, create, change or remove. */
  readonly action: string;
}

/** A line of the log under the names of Logboek Dataverwerkingen. It never says who acted: that is in the audit, under the same operation. */
export interface LdvLine {
  readonly trace_id: string;
  readonly span_id: string;
  readonly parent_span_id?: string;
  readonly status: 'Ok' | 'Error';
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly start_time: number;
  readonly end_time: number;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * The line in the words of the standard. An operation that came without a trace is a trace of its own, under its id.
 * @see https://logius-standaarden.github.io/logboek-dataverwerkingen/
 */
export function toLdvLine(logged: LoggedDisclosure): LdvLine {
  const operation = logged.operation.replaceAll('-', '');
  const moment = Date.parse(logged.at);
  return {
    trace_id: logged.trace ?? operation,
    span_id: operation.slice(0, 16),
    ...(logged.parent && { parent_span_id: logged.parent }),
    status: logged.status === 'ok' ? 'Ok' : 'Error',
    name: logged.activity,
    start_time: moment,
    end_time: moment,
    attributes: {
      'dpl.core.processing_activity_id': `urn:verbonden:purpose:${logged.purpose}`,
      'dpl.core.data_subject_id': logged.subject,
      'dpl.core.data_subject_id_type': 'party',
      'verbonden.object_id': logged.object,
      'verbonden.field_groups': logged.fieldGroups,
      'verbonden.action': logged.action,
    },
  };
}
