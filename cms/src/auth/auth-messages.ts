const nl = {
  'users.one': 'Gebruiker',
  'users.many': 'Gebruikers',
  'users.group': 'Beheer',
  'users.name': 'Naam',
  'users.email': 'E-mailadres',
  'users.roles': 'Rollen',
  'users.rolesHelp': 'Rollen worden in Keycloak gegeven en ingetrokken.',
  'role.content-editor': 'Redacteur',
  'role.content-publisher': 'Publicist',
  'role.cms-admin': 'Beheerder',
  signOut: 'Afmelden',
  signIn: 'Aanmelden',
  signInAgain: 'Opnieuw aanmelden',
  tryAgain: 'Opnieuw proberen',
  notSaved:
    'Dit is niet bewaard: je bent niet meer aangemeld, of je mag dit niet meer. Laat deze pagina open, meld je aan en typ hier verder; dan wordt alles bewaard.',
  signInBeside: 'Aanmelden in een nieuw tabblad',
  toCms: 'Naar het CMS',
  'noRole.title': 'Je hebt geen toegang tot het CMS',
  'noRole.text':
    'Je bent aangemeld als {name}, maar je hebt geen rol in het CMS. Vraag je beheerder om de rol redacteur, publicist of beheerder, of meld je af en gebruik een ander account.',
  'failed.title': 'Aanmelden is niet gelukt',
  'failed.text':
    'Er ging iets mis tussen het CMS en de aanmelddienst. Probeer het opnieuw. Lukt het niet, meld het dan aan je beheerder.',
  'unavailable.title': 'De aanmelddienst is even niet bereikbaar',
  'unavailable.text': 'Er is niets van je werk verloren. Probeer het over een minuut opnieuw.',
  'stale.title': 'Deze aanmelding is verlopen',
  'stale.text': 'Een aanmelding is tien minuten geldig en werkt maar één keer. Begin opnieuw.',
  'expired.title': 'Je sessie is verlopen',
  'expired.text': 'Je was een tijd niet actief en bent daarom afgemeld. Wat automatisch bewaard werd, staat er nog.',
  'signedOut.title': 'Je bent afgemeld',
  'signedOut.text': 'Ook van de aanmelddienst. Wie na jou deze computer gebruikt, moet zich opnieuw aanmelden.',
  'signedOutHere.title': 'Je bent afgemeld bij het CMS',
  'signedOutHere.text':
    'De aanmelddienst is niet bereikbaar: daar ben je misschien nog aangemeld. Sluit de browser als dit niet jouw computer is.',
  'signOut.title': 'Afmelden',
  'signOut.text': 'Wil je je afmelden bij het CMS en bij de aanmelddienst?',
  'foreign.title': 'Dit verzoek kwam van een andere website',
  'foreign.text': 'Het werd daarom niet uitgevoerd.',
  'notFound.title': 'Deze pagina bestaat niet',
  'notFound.text': 'Misschien is het adres verkeerd overgenomen, of is de pagina verhuisd.',
  'cms.name': 'CMS Verbonden',
} as const;

export type AuthMessageKey = keyof typeof nl;

const en: Readonly<Record<AuthMessageKey, string>> = {
  'users.one': 'User',
  'users.many': 'Users',
  'users.group': 'Administration',
  'users.name': 'Name',
  'users.email': 'E-mail address',
  'users.roles': 'Roles',
  'users.rolesHelp': 'Roles are given and withdrawn in Keycloak.',
  'role.content-editor': 'Editor',
  'role.content-publisher': 'Publisher',
  'role.cms-admin': 'Administrator',
  signOut: 'Sign out',
  signIn: 'Sign in',
  signInAgain: 'Sign in again',
  tryAgain: 'Try again',
  notSaved:
    'This was not saved: you are no longer signed in, or may no longer do this. Leave this page open, sign in and type on here; then everything is saved.',
  signInBeside: 'Sign in in a new tab',
  toCms: 'To the CMS',
  'noRole.title': 'You have no access to the CMS',
  'noRole.text':
    'You are signed in as {name}, but you have no role in the CMS. Ask your administrator for the role editor, publisher or administrator, or sign out and use another account.',
  'failed.title': 'Signing in did not work',
  'failed.text':
    'Something went wrong between the CMS and the sign-in service. Try again. If that does not help, tell your administrator.',
  'unavailable.title': 'The sign-in service cannot be reached for the moment',
  'unavailable.text': 'Nothing of your work is lost. Try again in a minute.',
  'stale.title': 'This sign-in has expired',
  'stale.text': 'A sign-in is valid for ten minutes and works only once. Start again.',
  'expired.title': 'Your session has expired',
  'expired.text':
    'You were not active for a while and were therefore signed out. What was saved automatically is still there.',
  'signedOut.title': 'You are signed out',
  'signedOut.text': 'Of the sign-in service as well. Whoever uses this computer after you has to sign in again.',
  'signedOutHere.title': 'You are signed out of the CMS',
  'signedOutHere.text':
    'The sign-in service cannot be reached: you may still be signed in there. Close the browser if this is not your computer.',
  'signOut.title': 'Sign out',
  'signOut.text': 'Do you want to sign out of the CMS and of the sign-in service?',
  'foreign.title': 'This request came from another website',
  'foreign.text': 'It was therefore not carried out.',
  'notFound.title': 'This page does not exist',
  'notFound.text': 'The address may have been copied wrongly, or the page has moved.',
  'cms.name': 'CMS Verbonden',
};

export type AuthLanguage = 'nl' | 'en';

type Values = Readonly<Record<string, string>>;

/** One message of signing in, in the reader's language. */
export function authMessage(language: AuthLanguage, key: AuthMessageKey, values: Values = {}): string {
  const text: string = language === 'en' ? en[key] : nl[key];
  return text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** A label in both languages of the admin. */
export function authLabel(key: AuthMessageKey): { readonly nl: string; readonly en: string } {
  return { nl: nl[key], en: en[key] };
}
