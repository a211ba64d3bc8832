/** Field groups as people speak of them. */
export const everything = [
  'party-core',
  'identity',
  'contact',
  'national-number',
  'mandate',
  'capacity',
  'consent',
  'membership',
  'case-core',
  'case-content',
  'help-need',
  'location',
  'volunteer-profile',
  'volunteer-screening',
  'support',
  'processing-log',
  'data-request',
  'emergency-access',
];
export const person = ['identity', 'contact', 'national-number', 'mandate', 'capacity', 'consent'];
export const special = ['help-need', 'support', 'volunteer-screening'];
export const writing = ['create', 'change', 'remove'] as const;
