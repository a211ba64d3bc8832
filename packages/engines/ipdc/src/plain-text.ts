import { Parser } from 'htmlparser2';

const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 ul ol li blockquote table caption thead tbody tfoot tr br hr section article'.split(' '),
);
const cells = new Set(['td', 'th']);
const silent = new Set(['script', 'style', 'template', 'title', 'textarea', 'noscript', 'iframe']);

/** The text of the HTML without its tags, entities decoded: one line for each paragraph, list item or table row, no empty lines. */
export function plainText(html: string): string {
  let text = '';
  let silence = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (silent.has(name)) silence += 1;
        if (blocks.has(name)) text += '\n';
        if (cells.has(name)) text += ' ';
      },
      ontext(data) {
        if (silence === 0) text += data.replaceAll(/\s+/g, ' ');
      },
      onclosetag(name) {
        if (silent.has(name)) silence -= 1;
        if (blocks.has(name)) text += '\n';
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
