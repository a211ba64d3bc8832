/** A job that failed for a reason that names nobody: the reason is kept with the job and told in the log. */
export class JobFault extends Error {
  override readonly name = 'JobFault';
}

/** Why it failed, without what others wrote about it: a mail server's refusal holds an address, a database's holds a row. */
export function toldFault(error: unknown): Error {
  if (error instanceof JobFault) return error;
  if (!(error instanceof Error)) return new JobFault('something that is no error');
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return new JobFault(`${error.name}${code}`);
}
