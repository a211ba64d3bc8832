import { parseArgs } from 'node:util';

export interface ImportOptions {
  readonly sources: readonly string[];
  readonly isToPublish: boolean;
  readonly isFromStart: boolean;
  readonly reportPath: string | null;
  readonly language: 'nl' | 'en';
  readonly isHelpWanted: boolean;
}

/** What was asked on the command line; the reason when it cannot be understood. English only when `--lang` or the environment's `LANG` says so. */
export function importOptions(
  args: readonly string[],
  lang: string | undefined,
): ImportOptions | { readonly fault: string; readonly language: 'nl' | 'en' } {
  const ofEnvironment = lang?.toLowerCase().startsWith('en') ? 'en' : 'nl';
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        publish: { type: 'boolean', default: false },
        'from-start': { type: 'boolean', default: false },
        report: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.lang !== undefined && values.lang !== 'nl' && values.lang !== 'en') {
      return { fault: `--lang ${values.lang}`, language: ofEnvironment };
    }
    return {
      sources: positionals,
      isToPublish: values.publish,
      isFromStart: values['from-start'],
      reportPath: values.report ?? null,
      language: values.lang ?? ofEnvironment,
      isHelpWanted: values.help,
    };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error), language: ofEnvironment };
  }
}
