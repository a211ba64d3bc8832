/** Why the worker acts on a person, in the words of the matrix. */
export interface ServiceAct {
  readonly purpose: string;
  /** What it does, as the processing log tells it. */
  readonly operation: string;
  /** The id (uuid) of what asked for it: what is logged is found back under it. */
  readonly cause: string;
}

/** The claims of a job: kind service, for one purpose, under the trace of what caused it. */
export function serviceClaims({ purpose, operation, cause }: ServiceAct): Readonly<Record<string, unknown>> {
  return {
    sub: 'worker',
    iat: Math.floor(Date.now() / 1000),
    kind: 'service',
    client: 'worker',
    roles: [],
    organisations: [],
    purpose,
    operation,
    trace: cause.replaceAll('-', ''),
  };
}
