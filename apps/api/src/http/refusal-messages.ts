import type { ReaderLanguage } from './reader-locale.ts';

type Facts = Readonly<Record<string, unknown>>;

/** What a reader is told, by error code; facts stand between braces. A code that is not here keeps the message it came with. */
const refusalMessages: Readonly<Record<string, Readonly<Record<ReaderLanguage, string>>>> = {
  NOT_JSON: {
    nl: 'De inhoud van de aanvraag is geen geldig JSON-object.',
    en: 'The body of the request is not a valid JSON object.',
  },
  BATCH_REFUSED: {
    nl: 'Stuur één bewerking per aanvraag; een lijst van bewerkingen wordt niet aanvaard.',
    en: 'Send one operation per request; a list of operations is not accepted.',
  },
  OPERATION_MISSING: {
    nl: 'De aanvraag bevat geen bewerking: "query" of "documentId" ontbreekt.',
    en: 'The request holds no operation: "query" or "documentId" is missing.',
  },
  WRONG_PARAMETER: {
    nl: 'De parameter "{field}" is verkeerd.',
    en: 'The parameter "{field}" is wrong.',
  },
  'WRONG_PARAMETER.string': {
    nl: 'De parameter "{field}" moet een tekst zijn.',
    en: 'The parameter "{field}" must be a string.',
  },
  'WRONG_PARAMETER.object': {
    nl: 'De parameter "{field}" moet een object zijn.',
    en: 'The parameter "{field}" must be an object.',
  },
  'WRONG_PARAMETER.once': {
    nl: 'De parameter "{field}" mag maar één keer voorkomen.',
    en: 'The parameter "{field}" may occur only once.',
  },
  'WRONG_PARAMETER.json': {
    nl: 'De parameter "{field}" moet geldig JSON zijn.',
    en: 'The parameter "{field}" must be valid JSON.',
  },
  METHOD_NOT_ALLOWED: {
    nl: 'Deze methode wordt hier niet aanvaard; een wijziging gaat met POST, een abonnement (subscription) over een websocket.',
    en: 'This method is not accepted here; a change is sent with POST, a subscription over a websocket.',
  },
  MEDIA_TYPE_REFUSED: {
    nl: 'Stuur de aanvraag als application/json, in UTF-8 en zonder compressie.',
    en: 'Send the request as application/json, in UTF-8 and without compression.',
  },
  NOT_ACCEPTABLE: {
    nl: 'Het antwoord kan enkel application/json of application/graphql-response+json zijn.',
    en: 'The answer can only be application/json or application/graphql-response+json.',
  },
  BODY_TOO_LARGE: {
    nl: 'De aanvraag is te groot: hoogstens {maximum} bytes.',
    en: 'The request is too large: at most {maximum} bytes.',
  },
  RATE_LIMITED: {
    nl: 'Te veel aanvragen: probeer het over {seconds} seconden opnieuw.',
    en: 'Too many requests: try again in {seconds} seconds.',
  },
  TIMEOUT: {
    nl: 'Het antwoord was niet klaar binnen {maximum} ms.',
    en: 'The answer was not ready within {maximum} ms.',
  },
  SHUTTING_DOWN: {
    nl: 'De dienst wordt herstart: probeer het zo dadelijk opnieuw.',
    en: 'The service is restarting: try again in a moment.',
  },
  UNAUTHENTICATED: {
    nl: 'Het toegangsbewijs (token) is niet geldig of is verlopen.',
    en: 'The access token is not valid or has expired.',
  },
  NOT_REGISTERED: {
    nl: 'Enkel geregistreerde bewerkingen worden hier uitgevoerd.',
    en: 'Only registered operations are run here.',
  },
  ONLY_SUBSCRIPTIONS: {
    nl: 'Over een websocket gaan enkel abonnementen (subscription); stuur andere bewerkingen met POST.',
    en: 'Only subscriptions travel over a websocket; send other operations by POST.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    nl: 'Het is niet duidelijk welke bewerking bedoeld is: "operationName" moet er een noemen die in de tekst staat.',
    en: 'It is not clear which operation is meant: "operationName" must name one that stands in the text.',
  },
  OPERATION_NOT_OFFERED: {
    nl: 'Deze dienst kent geen bewerkingen van de soort "{type}".',
    en: 'This service has no operations of the kind "{type}".',
  },
  SUBSCRIPTION_BY_HTTP: {
    nl: 'Een abonnement (subscription) gaat over een websocket, op hetzelfde adres.',
    en: 'A subscription travels over a websocket, at the same address.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    nl: 'Deze bewerking is hier niet gekend: stuur haar volledige tekst mee.',
    en: 'This operation is not known here: send its full text along.',
  },
  PERSISTED_QUERY_MISMATCH: {
    nl: 'De id hoort niet bij de tekst van de bewerking: ze moet de sha256 van die tekst zijn.',
    en: 'The id does not belong to the text of the operation: it must be the sha256 of that text.',
  },
  INTERNAL: {
    nl: 'Er ging iets mis bij ons. Vermeld {correlationId} als u het meldt.',
    en: 'Something went wrong on our side. Mention {correlationId} when you report it.',
  },
  UNAVAILABLE: {
    nl: 'De catalogus is even niet bereikbaar: probeer het zo dadelijk opnieuw.',
    en: 'The catalogue cannot be reached right now: try again in a moment.',
  },
  PURPOSE_REQUIRED: {
    nl: 'Zeg waarvoor u deze gegevens nodig hebt, in de hoofding Verbonden-Purpose. Mogelijk: {purposes}.',
    en: 'Say what you need these data for, in the header Verbonden-Purpose. Possible: {purposes}.',
  },
  PURPOSE_NOT_ALLOWED: {
    nl: 'Voor dat doel mag u deze bewerking niet uitvoeren.',
    en: 'You may not run this operation for that purpose.',
  },
  DISCLAIMER_REQUIRED: {
    nl: 'Toon eerst de disclaimer van dit doel (privacyMatrix, purposes), en zeg in de hoofding Verbonden-Disclaimer welke versie in welke taal getoond werd en hoe: "1; nl; on-screen", "1; nl; read-out" of "1; nl; on-paper".',
    en: 'Show the disclaimer of this purpose first (privacyMatrix, purposes), and say in the header Verbonden-Disclaimer which version was shown in which language and how: "1; nl; on-screen", "1; nl; read-out" or "1; nl; on-paper".',
  },
  DISCLAIMER_CHANGED: {
    nl: 'De disclaimer die getoond werd, geldt niet meer: toon de nieuwe (privacyMatrix, purposes) en stuur dan opnieuw. Er is niets gewijzigd.',
    en: 'The disclaimer that was shown is no longer in force: show the new one (privacyMatrix, purposes), then send again. Nothing was changed.',
  },
  POST_REQUIRED: {
    nl: 'Een bewerking over mensen gaat met POST: wat in een adres staat, wordt onderweg bewaard.',
    en: 'An operation about people is sent with POST: what stands in an address is kept along the way.',
  },
  NOT_AVAILABLE: {
    nl: 'Wat hiervoor nodig is, is even niet bereikbaar; er is niets gewijzigd. Probeer het straks opnieuw.',
    en: 'What this needs cannot be reached right now; nothing was changed. Try again later.',
  },
  FORBIDDEN: {
    nl: 'U mag dit niet.',
    en: 'You may not do this.',
  },
  BAD_CURSOR: {
    nl: 'Deze cursor hoort niet bij deze lijst in deze volgorde met deze filter.',
    en: 'This cursor does not belong to this list in this order with this filter.',
  },
  PAGE_TOO_LARGE: {
    nl: '"{field}" is hier hoogstens {maximum}, niet {value}.',
    en: '"{field}" is at most {maximum} here, not {value}.',
  },
  'BAD_USER_INPUT.notNegative': {
    nl: '"{field}" is 0 of meer, niet {value}.',
    en: '"{field}" is 0 or more, not {value}.',
  },
  'BAD_USER_INPUT.idOrSlug': {
    nl: 'Geef ofwel "id" ofwel "slug".',
    en: 'Give either "id" or "slug".',
  },
  'BAD_USER_INPUT.oneEnd': {
    nl: 'Vraag "first" of "last", niet allebei.',
    en: 'Ask for "first" or for "last", not for both.',
  },
  'BAD_USER_INPUT.id': {
    nl: '"{field}" is geen geldige id.',
    en: '"{field}" is no valid id.',
  },
  'BAD_USER_INPUT.caseOrPerson': {
    nl: 'Geef "case", "person" of allebei.',
    en: 'Give "case", "person" or both.',
  },
  'BAD_USER_INPUT.knownName': {
    nl: '"{field}": de privacymatrix kent geen "{value}".',
    en: '"{field}": the privacy matrix knows no "{value}".',
  },
  'BAD_USER_INPUT.day': {
    nl: '"{field}": hier hoort een dag, zoals 2026-03-01.',
    en: '"{field}": give a day, such as 2026-03-01.',
  },
  'BAD_USER_INPUT.moment': {
    nl: '"{field}": hier hoort een moment, zoals 2026-03-01T09:30:00Z.',
    en: '"{field}": give a moment, such as 2026-03-01T09:30:00Z.',
  },
  'BAD_USER_INPUT.webAddress': {
    nl: '"{field}": hier hoort een webadres, zoals https://example.org/page.',
    en: '"{field}": give a web address, such as https://example.org/page.',
  },
  'BAD_USER_INPUT.text': {
    nl: 'De tekst in "{field}" bevat een teken dat niet bewaard kan worden (NUL of een half teken).',
    en: 'The text in "{field}" holds a character that cannot be stored (NUL or half a character).',
  },
  'BAD_USER_INPUT.shorterText': {
    nl: '"{field}" heeft hier hoogstens {most} tekens.',
    en: '"{field}" has at most {most} characters here.',
  },
  'BAD_USER_INPUT.words': {
    nl: '"{field}" zegt niets: schrijf er iets in.',
    en: '"{field}" says nothing: write something in it.',
  },
  INTROSPECTION_DISABLED: {
    nl: 'Het schema kan hier niet opgevraagd worden; het staat in de documentatie.',
    en: 'The schema cannot be asked for here; it stands in the documentation.',
  },
  TOO_DEEP: {
    nl: 'De bewerking is {value} niveaus diep; hoogstens {maximum} zijn toegestaan (depth).',
    en: 'The operation is {value} levels deep; at most {maximum} are allowed (depth).',
  },
  TOO_MANY_ALIASES: {
    nl: 'De bewerking telt {value} aliassen; hoogstens {maximum} zijn toegestaan (aliases).',
    en: 'The operation has {value} aliases; at most {maximum} are allowed (aliases).',
  },
  TOO_MANY_DIRECTIVES: {
    nl: 'De bewerking telt {value} directieven; hoogstens {maximum} zijn toegestaan (directives).',
    en: 'The operation has {value} directives; at most {maximum} are allowed (directives).',
  },
  TOO_MANY_ROOT_FIELDS: {
    nl: 'De bewerking vraagt {value} velden op het hoogste niveau; hoogstens {maximum} zijn toegestaan (rootFields).',
    en: 'The operation asks for {value} fields at the top level; at most {maximum} are allowed (rootFields).',
  },
  TOO_MANY_TOKENS: {
    nl: 'De tekst van de bewerking telt meer dan {maximum} tekens van de taal (tokens).',
    en: 'The text of the operation has more than {maximum} tokens (tokens).',
  },
  TOO_COSTLY: {
    nl: 'De bewerking weegt {value}; hoogstens {maximum} is toegestaan (cost). Vraag kleinere bladzijden of minder tegelijk.',
    en: 'The operation weighs {value}; at most {maximum} is allowed (cost). Ask for smaller pages or for less at once.',
  },
};

/** The sentence for a code, with the facts filled in; undefined for a code that has none here. */
export function messageFor(code: string, language: ReaderLanguage, facts: Facts): string | undefined {
  const sentences = refusalMessages[`${code}.${String(facts['expected'])}`] ?? refusalMessages[code];
  return sentences?.[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name]));
}
