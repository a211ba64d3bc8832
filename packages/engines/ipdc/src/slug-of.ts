const longest = 80;

const withoutDecomposition: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  '€': 'euro',
};

/** The title as part of an address: lower case words of a to z and digits, joined by hyphens, at most 80 characters; `product` when no letter is left. */
export function slugOf(title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[ßæœøđł€]/g, (letter) => withoutDecomposition[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/[\u{300}-\u{36f}'’]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return slug || words[0]?.slice(0, longest) || 'product';
}
