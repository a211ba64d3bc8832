/** Runs once when the server starts, before it answers anyone. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { startCms } = await import('./start-cms.ts');
  await startCms();
}
