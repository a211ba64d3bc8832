/** Why something failed, for the log: without the claims and bodies that errors of signing in carry along. */
export function reasonOf(error: unknown): { readonly reason: string; readonly code?: string } {
  if (!(error instanceof Error)) return { reason: String(error) };
  const code: unknown = (error as { readonly code?: unknown }).code;
  return { reason: `${error.name}: ${error.message}`, ...(typeof code === 'string' ? { code } : {}) };
}
