/** How long a collector may take for what it is sent; a process that stops waits no longer for it. */
const patienceInMs = 3000;

/**
 * Sends traces to an OpenTelemetry collector. Resolves what to call when the process stops; without an address, nothing is loaded at all.
 * A collector that is away costs its traces and nothing else.
 */
export async function startTelemetry(endpoint: string | undefined): Promise<() => Promise<void>> {
  if (endpoint === undefined) return () => Promise.resolve();
  const [{ NodeSDK }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const url = `${endpoint.replace(/\/$/, '')}/v1/traces`;
  const sdk = new NodeSDK({
    serviceName: 'verbonden-api',
    traceExporter: new OTLPTraceExporter({ url, timeoutMillis: patienceInMs }),
    instrumentations: [],
    // Would tell of the machine and of who started the process.
    autoDetectResources: false,
  });
  sdk.start();
  return () => sdk.shutdown().catch(() => undefined);
}
