import path from 'node:path';
import { postgresAdapter } from '@payloadcms/db-postgres';
import { en } from '@payloadcms/translations/languages/en';
import { nl } from '@payloadcms/translations/languages/nl';
import { buildConfig, type SanitizedConfig } from 'payload';
import { keepLocks } from './access/keep-locks.ts';
import { keepSchedules } from './access/keep-schedules.ts';
import { answerAsStored } from './answer-as-stored.ts';
import { type AuthEnv, keycloakAuth, nobody } from './auth/index.ts';
import { explainError } from './bad-input/explain-error.ts';
import { refuseMisshapen } from './bad-input/refuse-misshapen.ts';
import { codes } from './collections/codes.ts';
import { contactPoints } from './collections/contact-points.ts';
import { organisations } from './collections/organisations.ts';
import { products } from './collections/products.ts';
import { strictTransactions } from './database/strict-transactions.ts';
import type { CmsEnv } from './env.ts';
import { dateFormats } from './fields/date-formats.ts';
import { city } from './globals/city.ts';
import { feedPositions } from './import/feed-positions.ts';
import { pendingVersions } from './import/pending/pending-versions.ts';
import { alertWhenScheduleFails, jobs } from './jobs.ts';
import { localization } from './localization.ts';
import { nameDates } from './messages/name-dates.ts';
import { stockTexts } from './messages/stock-texts.ts';
import { noEmail } from './no-email.ts';
import { previewEndpoint } from './preview/preview-endpoint.ts';
import { previewKey } from './preview/preview-key.ts';
import { takenOff } from './publish/taken-off.ts';

// NOTE: a bundle has no folder; the tools that write into this one run from source.
const here = import.meta.dirname ?? path.resolve('src');

/** The whole CMS, as a table of contents. Scripts and tests need nobody to sign in. */
export async function cmsConfig(env: CmsEnv, authEnv: AuthEnv = nobody): Promise<SanitizedConfig> {
  const auth = keycloakAuth(authEnv);
  const config = await buildConfig({
    secret: env.secret,
    serverURL: env.origin,
    csrf: [env.origin],
    collections: [
      products,
      pendingVersions,
      contactPoints,
      codes,
      organisations,
      feedPositions,
      takenOff,
      ...auth.collections,
    ],
    endpoints: [...auth.endpoints, previewEndpoint(env.origin, previewKey(env.secret))],
    globals: [city],
    db: strictTransactions(
      postgresAdapter({
        pool: { connectionString: env.databaseUrl, max: 10 },
        schemaName: 'cms',
        idType: 'uuid',
        push: false,
        migrationDir: path.join(here, 'migrations'),
      }),
    ),
    localization,
    i18n: { supportedLanguages: { nl, en }, fallbackLanguage: 'nl', translations: stockTexts },
    jobs,
    email: noEmail,
    admin: {
      ...auth.admin,
      components: {
        ...auth.admin.components,
        beforeDashboard: ['/components/start-heading.tsx#StartHeading'],
        providers: [...(auth.admin.components.providers ?? []), '/components/accessible-screens.tsx#AccessibleScreens'],
      },
      avatar: 'default',
      dateFormat: dateFormats.instant.displayFormat,
      meta: { titleSuffix: ' | Verbonden' },
      importMap: { baseDir: here, importMapFile: path.join(here, 'app/(payload)/admin/importMap.js') },
    },
    typescript: { autoGenerate: false, outputFile: path.join(here, 'payload-types.ts') },
    hooks: { afterError: [explainError] },
    graphQL: { disable: true },
    telemetry: false,
  });
  return refuseMisshapen(answerAsStored(nameDates(keepLocks(keepSchedules(alertWhenScheduleFails(config))))));
}
