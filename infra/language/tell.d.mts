import type nl from './nl.json';

type Environment = Readonly<Partial<Record<'LC_ALL' | 'LC_MESSAGES' | 'LANG', string>>>;

export type MessageKey = keyof typeof nl;
export declare function languageOf(environment: Environment): 'nl' | 'en';
export declare function tell(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
