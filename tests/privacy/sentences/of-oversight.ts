import { everything, person, special, writing } from './groups.ts';
import type { Sentence } from './sentence.ts';
import { at, coordinator, developer, editor, job, officer } from './who.ts';

export const sentencesOfOversight: readonly Sentence[] = [
  // Coordinators
  {
    says: 'a coordinator counts cases',
    who: coordinator,
    relation: 'nothing',
    groups: ['case-core'],
    mayFor: 'quality',
  },
  {
    says: 'a coordinator never sees a person among the figures',
    who: coordinator,
    relation: 'nothing',
    groups: [...person, ...special, 'case-content', 'location'],
  },
  {
    says: 'a coordinator never sees who somebody is, also when a case is escalated',
    who: coordinator,
    relation: 'handling',
    groups: person,
  },
  // Privacy officers
  {
    says: 'an officer sees who looked, in the log',
    who: officer,
    relation: 'nothing',
    groups: ['processing-log', 'emergency-access', 'data-request'],
    mayFor: 'oversight',
  },
  {
    says: 'an officer never opens a file without a request',
    who: officer,
    relation: 'nothing',
    groups: [...person, ...special, 'case-core', 'case-content', 'location'],
  },
  {
    says: 'an officer who deals with a request sees everything about that one person',
    who: officer,
    relation: 'tasked',
    groups: everything,
    mayFor: 'oversight',
  },
  {
    says: 'an officer never sees it once the request is settled',
    who: officer,
    relation: 'tasked',
    groups: [...person, ...special],
    when: 'relationEnded',
  },
  {
    says: 'an officer never rewrites the log',
    who: officer,
    relation: 'nothing',
    groups: ['processing-log'],
    actions: writing,
  },
  {
    says: 'an officer who deals with a request corrects and completes who somebody is and how they are reached',
    who: officer,
    relation: 'tasked',
    groups: ['identity', 'contact'],
    actions: ['create', 'change'],
    mayFor: 'oversight',
  },
  {
    says: 'an officer never corrects anything without a request',
    who: officer,
    relation: 'nothing',
    groups: [...person, ...special],
    actions: writing,
  },
  {
    says: 'an officer never erases by hand, but for an address that is wrong',
    who: officer,
    relation: 'tasked',
    groups: everything.filter((group) => group !== 'contact'),
    actions: ['remove'],
  },
  {
    says: 'an officer never opens an emergency access',
    who: officer,
    relation: 'nothing',
    groups: ['emergency-access'],
    actions: ['create'],
  },
  // Jobs, editors, developers
  {
    says: 'a job that writes somebody a message never erases or changes anything of them',
    who: job,
    relation: 'tasked',
    groups: [...person, ...special],
    actions: writing,
  },
  {
    says: 'a job that erases somebody takes everything away',
    who: job,
    relation: 'erasing',
    groups: [...person, ...special],
    actions: ['remove'],
    mayFor: 'follow-up',
  },
  {
    says: 'a job that watches the clock sees the core of cases',
    who: job,
    relation: 'nothing',
    groups: ['case-core'],
    mayFor: 'follow-up',
  },
  {
    says: 'a job never sees anything of a person without a task',
    who: job,
    relation: 'nothing',
    groups: everything.filter((group) => group !== 'case-core'),
  },
  {
    says: 'a job never opens anything under emergency',
    who: job,
    relation: 'emergency',
    groups: everything.filter((group) => group !== 'case-core'),
  },
  { says: 'an editor never sees anything of anybody', who: editor, relation: 'nothing', groups: everything },
  { says: 'an editor never sees a case that lies with a group', who: editor, relation: 'handling', groups: everything },
  {
    says: 'a channel developer never sees anything of anybody',
    who: developer,
    relation: 'nothing',
    groups: everything,
  },
  {
    says: 'nobody at the desk is let in by roles of the website',
    who: at('staff', 'citizen', 'volunteer'),
    relation: 'matched',
    groups: everything,
  },
  {
    says: 'nobody on the website is let in by roles of the desk',
    who: at('person', 'kcc-agent', 'handler', 'privacy-officer'),
    relation: 'handling',
    groups: everything,
  },
];
