import { everything, writing } from './groups.ts';
import type { Sentence } from './sentence.ts';
import { association, matchmaker, partner, partnerMachine, volunteer } from './who.ts';

export const sentencesOfHelp: readonly Sentence[] = [
  // Matchmakers and volunteers
  {
    says: 'a matchmaker sees who is available',
    who: matchmaker,
    relation: 'nothing',
    groups: ['volunteer-profile'],
    mayFor: 'match',
  },
  {
    says: 'a matchmaker never sees who a volunteer is without matching',
    who: matchmaker,
    relation: 'nothing',
    groups: everything.filter((group) => group !== 'volunteer-profile'),
  },
  {
    says: 'a matchmaker who matches knows the need and both people',
    who: matchmaker,
    relation: 'matching',
    groups: ['identity', 'contact', 'help-need', 'location', 'volunteer-screening'],
    mayFor: 'match',
  },
  {
    says: 'a matchmaker never reads the messages of a case or a national number',
    who: matchmaker,
    relation: 'matching',
    groups: ['case-content', 'national-number', 'processing-log'],
  },
  {
    says: 'a volunteer never sees why somebody needs help',
    who: volunteer,
    relation: 'matched',
    groups: ['help-need'],
  },
  {
    says: 'a volunteer who was accepted knows whom to help, and where',
    who: volunteer,
    relation: 'matched',
    groups: ['identity', 'contact', 'location'],
    mayFor: 'match',
  },
  {
    says: 'a volunteer never sees who asks before both accepted',
    who: volunteer,
    relation: 'matching',
    groups: everything.filter((group) => group !== 'case-core'),
  },
  {
    says: 'a volunteer never sees messages, support, mandates or a national number',
    who: volunteer,
    relation: 'matched',
    groups: ['case-content', 'support', 'mandate', 'national-number', 'processing-log', 'volunteer-screening'],
  },
  {
    says: 'a volunteer never sees anybody once the match has ended',
    who: volunteer,
    relation: 'matched',
    groups: everything,
    when: 'relationEnded',
  },
  {
    says: 'a volunteer never sees anybody without accepting the charter',
    who: volunteer,
    relation: 'matched',
    groups: everything,
    when: 'charterRefused',
  },
  {
    says: 'a volunteer keeps their own preferences and may stop',
    who: volunteer,
    relation: 'self',
    groups: ['volunteer-profile'],
    actions: ['create', 'change', 'remove'],
    mayFor: 'self-service',
  },
  {
    says: 'a volunteer never changes the case of whoever is helped',
    who: volunteer,
    relation: 'matched',
    groups: ['case-core', 'case-content', 'identity', 'contact'],
    actions: writing,
  },
  // Partners
  {
    says: 'a partner never knows whom a referral is about before accepting',
    who: partner,
    relation: 'offered',
    groups: everything.filter((group) => group !== 'case-core'),
  },
  {
    says: 'a partner who accepted with consent knows whom to help, and why',
    who: partner,
    relation: 'engaged',
    groups: ['identity', 'contact', 'help-need', 'support'],
    mayFor: 'support',
  },
  {
    says: 'a partner never reads the messages with the city',
    who: partner,
    relation: 'engaged',
    groups: ['case-content'],
  },
  { says: 'a partner never sees a national number', who: partner, relation: 'engaged', groups: ['national-number'] },
  {
    says: 'a partner never sees anything without the charter of its organisation',
    who: partner,
    relation: 'engaged',
    groups: everything,
    when: 'charterRefused',
  },
  {
    says: 'a partner never sees the help once it has ended',
    who: partner,
    relation: 'engaged',
    groups: everything,
    when: 'relationEnded',
  },
  {
    says: 'a partner never sees whom it has nothing to do with',
    who: partner,
    relation: 'nothing',
    groups: everything,
  },
  {
    says: 'an application of a partner never reads why somebody needs help',
    who: partnerMachine,
    relation: 'engaged',
    groups: ['help-need', 'case-content', 'national-number'],
  },
  {
    says: 'an application of a partner never acts under emergency or oversight',
    who: partnerMachine,
    relation: 'emergency',
    groups: everything,
  },
  {
    says: 'an application of a partner never sees whom it has nothing to do with',
    who: partnerMachine,
    relation: 'nothing',
    groups: everything,
  },
  {
    says: 'a member of an association helps within the own network',
    who: association,
    relation: 'engaged',
    groups: ['identity', 'contact', 'location'],
    mayFor: 'support',
  },
  {
    says: 'a member of an association never reads why somebody needs help',
    who: association,
    relation: 'engaged',
    groups: ['help-need', 'national-number'],
  },
];
