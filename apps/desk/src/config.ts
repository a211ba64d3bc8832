/** What the page reads when it starts, from `config.json`: one build serves every city. */
export interface DeskConfig {
  readonly api: string;
  readonly issuer: string;
  readonly client: string;
}

/** Where the API and the identity provider are, as the server that sent this page says. @throws Error when it does not say so */
export async function readConfig(): Promise<DeskConfig> {
  const response = await fetch('/config.json', { signal: AbortSignal.timeout(15_000) });
  if (!response.ok) throw new Error(`config.json was answered with HTTP ${response.status}.`);
  return (await response.json()) as DeskConfig;
}
