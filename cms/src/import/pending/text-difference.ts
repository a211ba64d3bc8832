/** One text beside another: where they begin alike, what differs, and where they end alike. */
export interface Sides {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
}

/** Where two texts differ, in whole words: everything between their first and their last difference. */
export function textDifference(before: string, after: string): Sides {
  const [old, young] = [words(before), words(after)];
  const most = Math.min(old.length, young.length);
  let alike = 0;
  while (alike < most && old[alike] === young[alike]) alike += 1;
  let last = 0;
  while (last < most - alike && old.at(-1 - last) === young.at(-1 - last)) last += 1;
  return {
    start: old.slice(0, alike).join(''),
    before: old.slice(alike, old.length - last).join(''),
    after: young.slice(alike, young.length - last).join(''),
    end: old.slice(old.length - last).join(''),
  };
}

/** Words and what stands between them, in order. */
const words = (text: string): string[] => text.split(/(\s+)/).filter((word) => word !== '');
