import type { Line } from './story.ts';

type Speaker = (says: string) => Line;

const iat = 1_000_000;
/** What everybody is shown, or has read out to them, before they give data. */
const disclaimer = { version: 1, language: 'nl', how: 'on-screen' };
const speaking =
  (claims: object, role = 'actor_writer'): Speaker =>
  (says) => ({ claims: { iat, operation: 'Story', disclaimer, ...claims }, role, says });

/** At the website, for themselves; or for the business that they chose. */
export const person = (sub: string, more: object = {}): Speaker =>
  speaking({ sub, kind: 'person', client: 'website', roles: [], organisations: [], ...more });

/** At the desk. */
export const staff = (sub: string, roles: readonly string[], purpose: string | null, more: object = {}): Speaker =>
  speaking({
    sub,
    kind: 'staff',
    client: 'desk',
    roles,
    organisations: ['stad'],
    ...(purpose && { purpose }),
    ...more,
  });

/** The worker: its own login, or its account where it erases. */
export const worker: Speaker = (says) => ({ claims: null, role: 'worker_login', says });
export const eraser = speaking({
  sub: 'worker',
  kind: 'service',
  client: 'worker',
  roles: [],
  organisations: [],
  purpose: 'follow-up',
});

/** What nobody does: time that goes by, or what was there before. */
export const fate: Speaker = (says) => ({ claims: null, role: null, says });

export const officer = staff('officer', ['privacy-officer'], 'oversight');
export const second = staff('second', ['privacy-officer'], 'oversight');
export const agent = staff('agent', ['kcc-agent'], 'answer');
export const colleague = staff('colleague', ['kcc-agent'], 'answer');
export const handler = staff('handler', ['handler'], 'handle');
export const alarmed = staff('agent', ['kcc-agent'], 'emergency');
export const colleagueAlarmed = staff('colleague', ['kcc-agent'], 'emergency');
export const nobody: Speaker = (says) => ({ claims: {}, role: 'actor_writer', says });

/** The id that was drawn as the nth. */
export const drawn = (n: number): string => `'00000000-0000-4000-9000-${String(n).padStart(12, '0')}'`;

/** Ids of a story are counted from here. */
export const drawnBefore = 100;

/** The id that was drawn first in a story. */
export const firstDrawn = drawn(drawnBefore + 1);

/** An id that is nobody's but the town's. */
export const id = (n: number): string => `'00000000-0000-4000-8000-${String(n).padStart(12, '0')}'`;

/** Who opened a profile of their own, in the order in which they did; each is called by their account. */
export const residents = ['ann', 'bert', 'carl', 'dora', 'erik', 'fien', 'gust', 'hugo'] as const;
type Resident = (typeof residents)[number];

/** Their parties. */
export const party = Object.fromEntries(residents.map((name, at) => [name, drawn(at + 1)])) as Readonly<
  Record<Resident, string>
>;
export const [ann, bert, carl, dora, erik, , , hugo] = residents.map((name) => person(name)) as [
  Speaker,
  Speaker,
  Speaker,
  Speaker,
  Speaker,
  Speaker,
  Speaker,
  Speaker,
];
