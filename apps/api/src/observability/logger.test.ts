import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { logger } from './logger.ts';

it('logs where an error happened and of which kind, but no value that its message quotes', () => {
  const sink = new PassThrough();
  const error = Object.assign(new TypeError('no such person: 85.07.30-033.61'), { code: '22P02' });
  logger('info', sink).error({ error }, 'request failed');
  const line = String(sink.read());
  expect(line).toContain('TypeError');
  expect(line).toContain('22P02');
  expect(line).toContain('logger.test.ts');
  expect(line).not.toContain('85.07.30');
});
