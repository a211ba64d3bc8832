import { parseEnv } from '../../../apps/api/src/env.ts';
import { logger } from '../../../apps/api/src/observability/logger.ts';
import { startApi } from '../../../apps/api/src/start-api.ts';
import { peopleDomain } from '../people/people-domain.ts';

const { OPEN } = process.env;

/** The API itself with a list of people: as rows about people, or with `OPEN` as rows like any other. */
await startApi(parseEnv(process.env), logger('warn'), [peopleDomain(OPEN === undefined)]);
