const nl = {
  bar: 'Voorvertoning van een ontwerp. Dit is niet wat burgers nu zien. De link werkt nog tot {until}.',
  unnamed: 'Nog zonder naam',
  exceptions: 'Afwijkende dagen',
  closed: 'gesloten',
  requirements: 'Voorwaarden',
  evidence: 'Bewijs',
  procedures: 'Hoe vraag je het aan?',
  costs: 'Kosten',
  financialAdvantages: 'Financiële voordelen',
  additionalDescription: 'Meer informatie',
  exception: 'Uitzonderingen',
  regulation: 'Regelgeving',
  legalResources: 'Bronnen',
  websites: 'Websites',
  contactPoints: 'Contact',
  email: 'E-mail',
  telephone: 'Telefoon',
  url: 'Website',
  openingHours: 'Openingsuren',
  address: 'Adres',
  box: 'bus',
  'expired.title': 'Deze voorvertoning is verlopen',
  'expired.text': 'Een voorvertoning werkt een half uur. Vraag een nieuwe link aan wie je deze gaf.',
  'unknown.title': 'Deze voorvertoning bestaat niet',
  'unknown.text':
    'De link is onvolledig of gewijzigd, of het document is verwijderd. Vraag een nieuwe link aan wie je deze gaf.',
} as const;

export type PreviewMessageKey = keyof typeof nl;

const en: Readonly<Record<PreviewMessageKey, string>> = {
  bar: 'Preview of a draft. This is not what citizens see now. The link works until {until}.',
  unnamed: 'Without a name as yet',
  exceptions: 'Days that differ',
  closed: 'closed',
  requirements: 'Conditions',
  evidence: 'Evidence',
  procedures: 'How do you apply?',
  costs: 'Costs',
  financialAdvantages: 'Financial advantages',
  additionalDescription: 'More information',
  exception: 'Exceptions',
  regulation: 'Regulation',
  legalResources: 'Sources',
  websites: 'Websites',
  contactPoints: 'Contact',
  email: 'E-mail',
  telephone: 'Telephone',
  url: 'Website',
  openingHours: 'Opening hours',
  address: 'Address',
  box: 'box',
  'expired.title': 'This preview has expired',
  'expired.text': 'A preview works for half an hour. Ask whoever gave it to you for a new link.',
  'unknown.title': 'This preview does not exist',
  'unknown.text':
    'The link is incomplete or altered, or the document was removed. Ask whoever gave it to you for a new link.',
};

/** One message of the preview, in the language of the page. */
export function previewMessage(
  language: 'nl' | 'en',
  key: PreviewMessageKey,
  values: Readonly<Record<string, string>> = {},
): string {
  const text: string = language === 'en' ? en[key] : nl[key];
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
