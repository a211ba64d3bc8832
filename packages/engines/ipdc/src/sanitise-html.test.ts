import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from './plain-text.ts';
import { safeUrl } from './safe-url.ts';
import { sanitiseHtml } from './sanitise-html.ts';

describe('sanitising HTML', () => {
  test.each([
    ['editor attributes go', '<p data-indentation-level="0" __rdfaid="3" class="x">Tekst</p>', '<p>Tekst</p>'],
    ['scripts go with their content', '<p>Tekst<script>alert(1)</script></p>', '<p>Tekst</p>'],
    ['handlers go', '<p onclick="x()">Tekst <img src=x onerror=alert(1)></p>', '<p>Tekst </p>'],
    ['a link that runs code becomes text', '<a href="java\nscript:alert(1)">klik</a>', 'klik'],
    [
      'a link may mail and call',
      '<a href="tel:016">bel</a><a href="mailto:a@b.be">mail</a>',
      '<a href="tel:016">bel</a><a href="mailto:a@b.be">mail</a>',
    ],
    [
      'a link without scheme gets one',
      '<a href="www.stad.example/x" target="_blank">zie</a>',
      '<a href="https://www.stad.example/x">zie</a>',
    ],
    ['a link into the source site becomes text', '<a href="/lokaal">zie</a>', 'zie'],
    [
      'tables stay',
      '<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
      '<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
    ],
    ['a page title is no page title here', '<h1>Kop</h1>', '<h2>Kop</h2>'],
    ['nothing to read is nothing', '<p>&nbsp;</p><p></p>', ''],
    ['plain text is allowed', 'Kost < 5 & meer', 'Kost &lt; 5 &amp; meer'],
  ])('%s', (_, html, expected) => {
    expect(sanitiseHtml(html)).toBe(expected);
  });

  test('twice is the same as once, whatever comes', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<ul>',
      '<li>',
      '</li>',
      '<a href="http://x.be">',
      '</a>',
      '<',
      '&',
      '&amp;',
      'tekst',
      '<script>',
      '<td>',
      '<!--',
      '"',
      '<b',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = sanitiseHtml(pieces.join(''));
        expect(sanitiseHtml(once)).toBe(once);
        expect(once).not.toMatch(/<script/i);
      }),
      { numRuns: 300 },
    );
  });
});

test('plain text has a line for each paragraph, item and row, and no tags', () => {
  const html =
    '<p>Eén &amp; twee</p><ul><li>drie</li><li>vier<br>vijf</li></ul><table><tr><td>a</td><td>b</td></tr></table>';
  expect(plainText(html)).toBe('Eén & twee\ndrie\nvier\nvijf\na b');
});

test.each([
  ['https://stad.example/a', 'https://stad.example/a'],
  [' www.stad.example ', 'www.stad.example'],
  ['mailto:a@b.be', 'mailto:a@b.be'],
  ['', null],
  ['javascript:alert(1)', null],
  ['java\tscript:alert(1)', null],
  ['data:text/html,x', null],
])('the address %j is shown as %j', (url, expected) => {
  expect(safeUrl(url)).toBe(expected);
});
