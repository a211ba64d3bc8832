import { plainText } from './plain-text.ts';

/** Words that end in a full stop without ending a sentence, lower case, without that last stop. */
const abbreviations = new Set(
  (
    'a.d.h.v a.h.v a.u.b afb al art arts b.s b.v bijv blz bv c.q ca cf cfr d.d d.i d.m.v d.w.z dd dhr dr drs e.a e.d e.g e.v ed etc evt ' +
    'excl fig i.c i.e i.f.v i.g.v i.h.k.v i.k.v i.o i.p.v i.s.m i.v.m incl ing ir jl jr k.b kb m.a.w m.b.t m.b.v m.i.v m.n m.u.v max ' +
    'mevr min mln mr mrd mrs ms mvr n.a.v n.v.t nl no nr nrs o.a o.b.v o.i.v o.l.v o.m o.v.v op.cit par pag pct plm prof ref resp sr st ' +
    'str t.a.v t.b.v t.e.m t.g.v t.h.v t.o.v t.w.v tel tem tnv u.a v.a v.d vb vgl vgs vnl vs w.o wo z.g.a.n zgn'
  ).split(' '),
);

/**
 * The first whole sentences of the HTML as one line of plain text of at most `limit` characters. When already the first sentence is
 * longer it is cut after a whole word and ends in an ellipsis. Dutch abbreviations such as `bv.` and `t.e.m.` do not end a sentence.
 */
export function summaryOf(html: string, limit: number): string {
  let summary = '';
  for (const sentence of sentences(plainText(html))) {
    const longer = summary === '' ? sentence : `${summary} ${sentence}`;
    if (longer.length > limit) break;
    summary = longer;
  }
  return summary === '' ? cut(plainText(html).replaceAll('\n', ' '), limit) : summary;
}

function sentences(text: string): string[] {
  return text.split('\n').flatMap((line) => sentencesOfLine(line));
}

function sentencesOfLine(line: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of line.matchAll(/[.!?…]+["'”’)\]]*\s+/gu)) {
    const end = match.index + match[0].length;
    if (!endsSentence(line.slice(start, match.index + match[0].trimEnd().length), line.slice(end))) continue;
    found.push(line.slice(start, end).trim());
    start = end;
  }
  const rest = line.slice(start).trim();
  return rest === '' ? found : [...found, rest];
}

function endsSentence(before: string, after: string): boolean {
  if (!before.endsWith('.')) return !/^\p{Ll}/u.test(after);
  const lastWord = (before.split(/[\s(]+/u).at(-1) ?? '').slice(0, -1).toLowerCase();
  if (abbreviations.has(lastWord) || /^\p{L}$/u.test(lastWord)) return false;
  return !/^\p{Ll}/u.test(after);
}

function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit);
  const lastSpace = room.lastIndexOf(' ');
  const words = lastSpace > 0 ? room.slice(0, lastSpace) : text.slice(0, limit - 1);
  return `${words.slice(0, limit - 1).replace(/[\s,;:.–-]+$/u, '')}…`;
}
