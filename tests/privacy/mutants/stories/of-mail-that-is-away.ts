import type { Story } from './story.ts';
import { fate, id, worker } from './townspeople.ts';

/** An answer that waits to be mailed for as long as this, counted from when there was something to tell, or from the answer where that was not written down. */
const waiting = (columns: string): Story => [
  fate(`update oversight.data_requests set telling = 'waiting' where id = ${id(40)}`),
  fate(`update oversight.data_requests set ${columns} where id = ${id(40)}`),
  worker(`oversight.give_up_telling(${id(40)})`),
];

/** Who cannot be mailed is told by an officer in the end: not too soon, and only what was still to be told. */
export const storiesOfMailThatIsAway: readonly Story[] = [
  waiting(`waits_since = now() - interval '2 days'`),
  waiting(`waits_since = now() - interval '4 days'`),
  waiting(`waits_since = null`),
  [
    fate(`update oversight.data_requests set telling = 'waiting' where id = ${id(41)}`),
    fate(`update oversight.data_requests set waits_since = now() - interval '4 days' where id = ${id(41)}`),
    ...waiting(`waits_since = now() - interval '2 days'`),
  ],
  [...waiting(`telling = 'mailed', waits_since = now() - interval '4 days'`)],
  [...waiting(`waits_since = now() - interval '4 days'`), worker(`oversight.give_up_telling(${id(41)})`)],
];
