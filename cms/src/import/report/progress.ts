import { SingleBar } from 'cli-progress';
import type { ImportListener } from '../import-sources.ts';
import { importMessage } from '../messages/import-message.ts';
import type { FetchTry } from '../source/fetch-page.ts';
import { printable } from './printable.ts';

export interface Progress extends ImportListener {
  /** A page is about to be asked, perhaps not for the first time. */
  readonly asks: (asked: FetchTry) => void;
  end(): void;
}

/** Shows how far the import is: a bar on a terminal, a line for each source and each hundred items elsewhere. */
export function progress(language: 'nl' | 'en', out: NodeJS.WriteStream): Progress {
  return out.isTTY ? bar(language, out) : lines(language, out);
}

function bar(language: 'nl' | 'en', out: NodeJS.WriteStream): Progress {
  const single = new SingleBar({
    stream: out,
    format: `{bar} ${importMessage(language, 'cli.progress', { done: '{value}', total: '{total}' })} {source}`,
    hideCursor: true,
  });
  let total = 0;
  return {
    asks(asked) {
      const source = asking(language, asked);
      if (single.isActive) single.update({ source });
      else out.write(`${source}\n`);
    },
    found(name, items) {
      const source = printable(name);
      total += items;
      if (single.isActive) single.setTotal(total);
      else single.start(total, 0, { source });
      single.update({ source });
    },
    done() {
      single.increment();
    },
    end() {
      single.stop();
    },
  };
}

function lines(language: 'nl' | 'en', out: NodeJS.WriteStream): Progress {
  let total = 0;
  let done = 0;
  const say = (line: string): boolean => out.write(`${line}\n`);
  return {
    asks(asked) {
      say(asking(language, asked));
    },
    found(source, items) {
      total += items;
      say(importMessage(language, 'cli.reading', { source: printable(source) }));
    },
    done() {
      done += 1;
      if (done % 100 === 0) say(importMessage(language, 'cli.progress', { done, total }));
    },
    end() {
      say(importMessage(language, 'cli.progress', { done, total }));
    },
  };
}

function asking(language: 'nl' | 'en', { url, attempt, attempts }: FetchTry): string {
  return importMessage(language, attempt === 1 ? 'cli.asking' : 'cli.askingAgain', { url, attempt, attempts });
}
