/** Asked before anything is sent to the database: what it throws is thrown to who asks, and nothing is sent. Null: at once. */
export type Admit = () => Promise<void> | null;

/** When this is admitted, or its signal says that nobody waits for it any more. Null: at once. */
export function admitted(admit: Admit, signal: AbortSignal | undefined): Promise<void> | null {
  const admission = admit();
  if (admission === null || !signal) return admission;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(signal.reason as Error);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    admission.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
