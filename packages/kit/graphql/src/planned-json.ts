/** The data of an answer as the JSON text the database made of it. */
export class PlannedJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** For whoever reads the answer as a value instead of writing it out. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** For Apollo Server's option of this name: writes a planned answer as it is, and any other as usual. */
export function stringifyResult(result: { readonly data?: unknown; readonly extensions?: unknown }): string {
  if (!(result.data instanceof PlannedJson)) return `${JSON.stringify(result)}\n`;
  const extensions = result.extensions === undefined ? '' : `,"extensions":${JSON.stringify(result.extensions)}`;
  return `{"data":${result.data.text}${extensions}}\n`;
}
