import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Structured lines that hold no personal data: of an error its kind and where it happened, never its message, which may quote a value.
 * @param service which process tells: `api`, `worker`
 */
export function discreetLogger(service: string, level: string, destination?: DestinationStream): Logger {
  const options = { level, serializers: { error: withoutMessage }, base: { service } };
  return destination ? pino(options, destination) : pino(options);
}

function withoutMessage(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, stack } = error;
  const code = 'code' in error ? error.code : undefined;
  const at = stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 8);
  return { name, ...(typeof code === 'string' && { code }), at };
}
