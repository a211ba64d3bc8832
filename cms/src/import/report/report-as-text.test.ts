import { expect, test } from 'vitest';
import type { ImportOutcome } from '../import-outcome.ts';
import { importReport } from './import-report.ts';
import { reportAsText } from './report-as-text.ts';

function textOf(outcome: ImportOutcome, source = 'map/vreemd.json', language: 'nl' | 'en' = 'nl'): readonly string[] {
  const reported = [{ source, outcome }];
  return reportAsText(importReport(reported, 1), reported, language);
}

function linesOf(...args: Parameters<typeof textOf>): string[] {
  return textOf(...args).filter((line) => line.startsWith('- '));
}

test('what a source says cannot steer the terminal', () => {
  const detail = 'Unexpected \u{1b}[2J\u{0}\u{7}\r\n\u{9b}31m\u{202e}é';
  const outcome: ImportOutcome = {
    kind: 'refused',
    item: 'urn:\u{1b}]0;x',
    line: null,
    reason: { kind: 'notJson', detail },
  };
  expect(linesOf(outcome, 'a\u{1b}[1m.json')).toEqual([
    String.raw`- a\u001b[1m.json, urn:\u001b]0;x: geen geldige JSON: Unexpected \u001b[2J\u0000\u0007\u000d\u000a\u009b31m\u202eé`,
  ]);
});

test('a reason is cut to what fits a screen', () => {
  const reason = { kind: 'notJson', detail: `${'a'.repeat(199)}${'b'.repeat(5000)}` } as const;
  const [line] = linesOf({ kind: 'refused', item: '1', line: 3, reason });
  expect(line).toBe(`- map/vreemd.json, regel 3: geen geldige JSON: ${'a'.repeat(199)}…`);
});

test('a yes or no that is neither is named with its field', () => {
  const reason = { kind: 'unreadableBoolean', field: 'gearchiveerd', value: 'ja' } as const;
  const outcome: ImportOutcome = { kind: 'refused', item: 'urn:x:1', line: null, reason };
  expect(linesOf(outcome, 'a.json')).toEqual([
    '- a.json, urn:x:1: veld gearchiveerd zegt geen ja of nee (true of false): "ja"',
  ]);
});

test('what waits says how many things differ', () => {
  const differences = [
    { path: 'title', language: 'nl' },
    { path: 'title', language: 'en' },
  ] as const;
  const outcome: ImportOutcome = {
    kind: 'waiting',
    item: 'urn:x:1',
    title: 'Terras',
    isPublished: false,
    notPublished: null,
    lacks: [],
    isWithdrawn: false,
    differences,
  };
  expect(linesOf(outcome)).toEqual(['- map/vreemd.json, urn:x:1: wacht (2 verschillen met wat een redacteur schreef)']);
  expect(linesOf({ ...outcome, differences: differences.slice(1) }, 'a.json', 'en')).toEqual([
    '- a.json, urn:x:1: waiting (1 difference from what an editor wrote)',
  ]);
});

test('what the source withdrew while citizens still see it stands last, where it is read', () => {
  const outcome: ImportOutcome = {
    kind: 'waiting',
    item: 'urn:x:1',
    title: 'Terras',
    isPublished: true,
    notPublished: null,
    lacks: [],
    isWithdrawn: true,
    differences: [],
  };
  expect(textOf(outcome, 'a.json').slice(-3)).toEqual([
    'LET OP: bij de bron ingetrokken maar nog te zien (1), want een redacteur paste het aan. Haal het van de site of neem de wachtende versie over:',
    '- a.json, urn:x:1',
    'Klaar in 1.0 s.',
  ]);
  expect(importReport([{ source: 'a.json', outcome }], 1).counts).toMatchObject({ waiting: 1, withdrawn: 1 });
  expect(textOf({ ...outcome, isPublished: false }).join('\n')).not.toContain('LET OP');
});

test('what was not published although that was asked says why', () => {
  const outcome: ImportOutcome = {
    kind: 'created',
    item: 'urn:x:1',
    title: 'Terras',
    isPublished: false,
    notPublished: { kind: 'unfit', detail: 'E-mailadres is ongeldig' },
    lacks: [],
  };
  expect(textOf(outcome, 'a.json')).toEqual(
    expect.arrayContaining([
      '     1    waarvan niet gepubliceerd, hoewel gevraagd',
      '- a.json, urn:x:1: niet gepubliceerd, wel bewaard als ontwerp: E-mailadres is ongeldig',
    ]),
  );
  expect(linesOf({ ...outcome, notPublished: { kind: 'takenOff' } }, 'a.json', 'en')).toEqual([
    '- a.json, urn:x:1: not published: somebody took it off the site or deleted it. Publish it in the CMS when it may return.',
  ]);
});
