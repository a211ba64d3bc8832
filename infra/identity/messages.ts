import type { Language } from './language.ts';

interface Messages {
  readonly title: string;
  readonly warning: string;
  readonly username: string;
  readonly password: string;
  readonly signIn: string;
  readonly refused: string;
  readonly accounts: string;
  readonly accountsHint: string;
  readonly expiredTitle: string;
  readonly expired: string;
  readonly failedTitle: string;
  readonly signedOutTitle: string;
  readonly signedOut: string;
  readonly confirmTitle: string;
  readonly confirm: string;
}

export const messages: Readonly<Record<Language, Messages>> = {
  nl: {
    title: 'Aanmelden bij Verbonden',
    warning: 'Dit is de aanmeldpagina voor ontwikkeling. Gebruik hier nooit een echt wachtwoord.',
    username: 'Gebruikersnaam',
    password: 'Wachtwoord',
    signIn: 'Aanmelden',
    refused: 'Deze gebruikersnaam en dit wachtwoord horen niet bij elkaar. Probeer opnieuw.',
    accounts: 'Voorbeeldaccounts',
    accountsHint: 'Het wachtwoord staat in infra/keycloak/README.md.',
    expiredTitle: 'Deze aanmelding is verlopen',
    expired: 'Ga terug naar de toepassing en meld u daar opnieuw aan.',
    failedTitle: 'Aanmelden lukt niet',
    signedOutTitle: 'U bent afgemeld',
    signedOut: 'U kunt dit venster sluiten.',
    confirmTitle: 'Wilt u zich afmelden?',
    confirm: 'Ja, meld mij af',
  },
  en: {
    title: 'Sign in to Verbonden',
    warning: 'This is the sign-in page for development. Never type a real password here.',
    username: 'Username',
    password: 'Password',
    signIn: 'Sign in',
    refused: 'This username and this password do not belong together. Try again.',
    accounts: 'Example accounts',
    accountsHint: 'The password is in infra/keycloak/README.md.',
    expiredTitle: 'This sign-in has expired',
    expired: 'Go back to the application and sign in there again.',
    failedTitle: 'Signing in does not work',
    signedOutTitle: 'You are signed out',
    signedOut: 'You can close this window.',
    confirmTitle: 'Do you want to sign out?',
    confirm: 'Yes, sign me out',
  },
};
