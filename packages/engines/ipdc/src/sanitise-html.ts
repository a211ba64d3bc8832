import sanitize from 'sanitize-html';

const blocks = ['p', 'div', 'h2', 'h3', 'h4', 'h5', 'ul', 'ol', 'li', 'blockquote'];
const tables = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'];
const inline = ['strong', 'em', 'b', 'i', 'u', 's', 'a', 'br', 'sub', 'sup'];

/** The schemes a link may have wherever the catalogue shows one. */
export const safeSchemes = ['http', 'https', 'mailto', 'tel'] as const;

const options: sanitize.IOptions = {
  allowedTags: [...blocks, ...tables, ...inline],
  allowedAttributes: { a: ['href'], td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan', 'scope'], ol: ['start'] },
  allowedSchemes: [...safeSchemes],
  allowProtocolRelative: false,
  parseStyleAttributes: false,
  transformTags: {
    h1: 'h2',
    h6: 'h5',
    a: (tagName, attributes) => {
      const href = safeHref(attributes['href'] ?? '');
      return href === null ? { tagName: 'span', attribs: {} } : { tagName, attribs: { href } };
    },
  },
};

/**
 * The HTML with nothing but text structure: a fixed list of tags, links to http(s), mailto and tel, and no attribute an editor or an
 * attacker left behind. Empty when nothing is left to read. Sanitising twice changes nothing.
 */
export function sanitiseHtml(html: string): string {
  let clean = html;
  // NOTE: broken nesting can need a second pass before it is stable; a third was never needed in generated fragments.
  for (let pass = 0; pass < 3; pass += 1) {
    const next = sanitize(clean, options).trim();
    if (next === clean) break;
    clean = next;
  }
  return sanitize(clean, { allowedTags: [], allowedAttributes: {} }).replaceAll(/&nbsp;|[\s\u{a0}]+/gu, '') === ''
    ? ''
    : clean;
}

function safeHref(raw: string): string | null {
  const href = raw.trim();
  if (/^www\./i.test(href)) return `https://${href}`;
  return safeSchemes.some((scheme) => href.toLowerCase().startsWith(`${scheme}:`)) ? href : null;
}
