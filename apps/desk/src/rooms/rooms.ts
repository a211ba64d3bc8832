import type { MessageKey } from '../language/languages.ts';

export interface Room {
  readonly path: string;
  readonly title: MessageKey;
  readonly about: MessageKey;
  /** Who it is for. It decides what is shown, never what is allowed: that the database does. */
  readonly role: string;
}

export const rooms = [
  { path: '/privacy/matrix', title: 'matrix.title', about: 'matrix.about', role: 'privacy-officer' },
  { path: '/privacy/changes', title: 'changes.title', about: 'changes.about', role: 'privacy-officer' },
  { path: '/privacy/emergencies', title: 'emergencies.title', about: 'emergencies.about', role: 'privacy-officer' },
  { path: '/privacy/requests', title: 'requests.title', about: 'requests.about', role: 'privacy-officer' },
  { path: '/privacy/log', title: 'log.title', about: 'log.about', role: 'privacy-officer' },
  { path: '/privacy/explain', title: 'explain.title', about: 'explain.about', role: 'privacy-officer' },
] as const satisfies readonly Room[];

/** The rooms of somebody with these roles, in the order of the menu. */
export function roomsFor(roles: readonly string[]): readonly Room[] {
  return rooms.filter(({ role }) => roles.includes(role));
}
