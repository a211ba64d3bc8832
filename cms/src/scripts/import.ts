import { readImportEnv } from '../import/import-env.ts';
import { importOptions } from '../import/import-options.ts';
import { importMessage } from '../import/messages/import-message.ts';
import { runImport } from '../import/run-import.ts';
import { withPayload } from './with-payload.ts';

const env = readImportEnv(process.env);
const options = importOptions(process.argv.slice(2));

if ('fault' in options) {
  console.error(importMessage(options.language, 'cli.wrongOption', { reason: options.fault }));
  process.exit(2);
}
if (options.isHelpWanted) {
  console.log(importMessage(options.language, 'cli.help'));
  process.exit(0);
}
if (options.sources.length === 0) {
  console.error(importMessage(options.language, 'cli.noSource'));
  process.exit(2);
}
await withPayload((payload) => runImport(payload, options, env));
