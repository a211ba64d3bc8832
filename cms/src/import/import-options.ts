import { parseArgs } from 'node:util';

export interface ImportOptions {
  readonly sources: readonly string[];
  readonly isToPublish: boolean;
  readonly isFromStart: boolean;
  readonly reportPath: string | null;
  readonly language: 'nl' | 'en';
  readonly isHelpWanted: boolean;
}

type Language = ImportOptions['language'];

const isLanguage = (text: unknown): text is Language => text === 'nl' || text === 'en';

/** What was asked on the command line; the reason when it cannot be understood. The last `--lang` wins: the launcher puts the terminal's language first. */
export function importOptions(
  args: readonly string[],
): ImportOptions | { readonly fault: string; readonly language: Language } {
  const lang = { type: 'string', multiple: true } as const;
  const asked = parseArgs({ args: [...args], allowPositionals: true, strict: false, options: { lang } }).values.lang;
  const language = asked?.findLast(isLanguage) ?? 'nl';
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        publish: { type: 'boolean', default: false },
        'from-start': { type: 'boolean', default: false },
        report: { type: 'string' },
        lang,
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const unknown = values.lang?.find((value) => !isLanguage(value));
    if (unknown !== undefined) return { fault: `--lang ${unknown}`, language };
    return {
      sources: positionals,
      isToPublish: values.publish,
      isFromStart: values['from-start'],
      reportPath: values.report ?? null,
      language,
      isHelpWanted: values.help,
    };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error), language };
  }
}
