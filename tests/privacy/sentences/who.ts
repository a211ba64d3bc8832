import type { ActorKind } from '@verbonden/privacy-engine';

/** Somebody at a door, with the roles of their token. */
export interface Who {
  readonly kind: ActorKind;
  readonly roles: readonly string[];
}

/** Somebody at this door. */
export const at = (kind: ActorKind, ...roles: string[]): Who => ({ kind, roles });
export const anonymous = at('anonymous');
export const citizen = at('person', 'citizen');
export const volunteer = at('person', 'volunteer');
export const intermediary = at('person', 'intermediary');
export const agent = at('staff', 'kcc-agent');
export const handler = at('staff', 'handler');
export const outreach = at('staff', 'outreach-worker');
export const matchmaker = at('staff', 'matchmaker');
export const coordinator = at('staff', 'coordinator');
export const officer = at('staff', 'privacy-officer');
export const partner = at('staff', 'partner-worker');
export const partnerMachine = at('partner');
export const association = at('staff', 'association-member');
export const job = at('service');
export const editor = at('staff', 'content-editor', 'content-publisher', 'cms-admin');
export const developer = at('staff', 'channel-developer');
