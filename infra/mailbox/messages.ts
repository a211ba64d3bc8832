export type Language = 'nl' | 'en';

interface Messages {
  readonly title: string;
  readonly warning: string;
  readonly none: string;
  readonly to: string;
  readonly times: (count: number) => string;
}

export const messages: Readonly<Record<Language, Messages>> = {
  nl: {
    title: 'Postvak voor ontwikkeling',
    warning: 'Hier staat wat de stad gemaild zou hebben. Er gaat niets de deur uit, en alles is weg wanneer dit stopt.',
    none: 'Nog geen post.',
    to: 'Aan',
    times: (count) => `${count} keer verzonden, met dezelfde Message-ID`,
  },
  en: {
    title: 'Development mailbox',
    warning:
      'This is what the city would have mailed. Nothing leaves the house, and all of it is gone when this stops.',
    none: 'No mail yet.',
    to: 'To',
    times: (count) => `sent ${count} times, with the same Message-ID`,
  },
};
