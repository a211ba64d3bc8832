import { matrix } from '@verbonden/privacy-engine';
import type { Language } from './matrix-view.ts';
import { words } from './words.ts';

/** What people read of where somebody works who looked at their data, by what let them in: a role, or else a kind of actor, or themselves. Never an employee. */
export const unitNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = Object.fromEntries([
  ...(['self', 'person', 'staff', 'partner'] as const).map((kind) => [
    kind,
    { nl: words('nl').units[kind], en: words('en').units[kind] },
  ]),
  ...matrix.roles.map(({ name, unit }) => [name, unit]),
]);
