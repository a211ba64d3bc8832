import type { ReaderLanguage } from './reader-locale.ts';

type Facts = Readonly<Record<string, unknown>>;
type Sentence = (facts: Facts) => string;

/** What a reader is told, by error code. A code that is not here keeps the message it came with. */
export const refusalMessages: Readonly<Record<string, Readonly<Record<ReaderLanguage, Sentence>>>> = {
  NOT_JSON: {
    nl: () => 'De inhoud van de aanvraag is geen geldig JSON-object.',
    en: () => 'The body of the request is not a valid JSON object.',
  },
  BATCH_REFUSED: {
    nl: () => 'Stuur één bewerking per aanvraag; een lijst van bewerkingen wordt niet aanvaard.',
    en: () => 'Send one operation per request; a list of operations is not accepted.',
  },
  OPERATION_MISSING: {
    nl: () => 'De aanvraag bevat geen bewerking: "query" of "documentId" ontbreekt.',
    en: () => 'The request holds no operation: "query" or "documentId" is missing.',
  },
  WRONG_PARAMETER: {
    nl: ({ field, expected }) => `De parameter "${field}" is verkeerd: ${expectedNl[String(expected)]}.`,
    en: ({ field, expected }) => `The parameter "${field}" is wrong: ${expectedEn[String(expected)]}.`,
  },
  METHOD_NOT_ALLOWED: {
    nl: () => 'Deze methode wordt hier niet aanvaard; een wijziging gaat met POST.',
    en: () => 'This method is not accepted here; a change is sent with POST.',
  },
  MEDIA_TYPE_REFUSED: {
    nl: () => 'Stuur de aanvraag als application/json, in UTF-8 en zonder compressie.',
    en: () => 'Send the request as application/json, in UTF-8 and without compression.',
  },
  NOT_ACCEPTABLE: {
    nl: () => 'Het antwoord kan enkel application/json of application/graphql-response+json zijn.',
    en: () => 'The answer can only be application/json or application/graphql-response+json.',
  },
  BODY_TOO_LARGE: {
    nl: ({ maximum }) => `De aanvraag is te groot: hoogstens ${maximum} bytes.`,
    en: ({ maximum }) => `The request is too large: at most ${maximum} bytes.`,
  },
  RATE_LIMITED: {
    nl: ({ seconds }) => `Te veel aanvragen: probeer het over ${seconds} seconden opnieuw.`,
    en: ({ seconds }) => `Too many requests: try again in ${seconds} seconds.`,
  },
  TIMED_OUT: {
    nl: ({ maximum }) => `Het antwoord was niet klaar binnen ${maximum} ms.`,
    en: ({ maximum }) => `The answer was not ready within ${maximum} ms.`,
  },
  SHUTTING_DOWN: {
    nl: () => 'De dienst wordt herstart: probeer het zo dadelijk opnieuw.',
    en: () => 'The service is restarting: try again in a moment.',
  },
  UNAUTHENTICATED: {
    nl: () => 'Het toegangsbewijs (token) is niet geldig of is verlopen.',
    en: () => 'The access token is not valid or has expired.',
  },
  NOT_REGISTERED: {
    nl: () => 'Enkel geregistreerde bewerkingen worden hier uitgevoerd.',
    en: () => 'Only registered operations are run here.',
  },
  PERSISTED_QUERY_NOT_FOUND: {
    nl: () => 'Deze bewerking is hier niet gekend: stuur haar volledige tekst mee.',
    en: () => 'This operation is not known here: send its full text along.',
  },
  INTERNAL_SERVER_ERROR: {
    nl: ({ correlationId }) => `Er ging iets mis bij ons. Vermeld ${correlationId} als u het meldt.`,
    en: ({ correlationId }) => `Something went wrong on our side. Mention ${correlationId} when you report it.`,
  },
  TOO_DEEP: {
    nl: ({ value, maximum }) => `De bewerking is ${value} niveaus diep; hoogstens ${maximum} zijn toegestaan (depth).`,
    en: ({ value, maximum }) => `The operation is ${value} levels deep; at most ${maximum} are allowed (depth).`,
  },
  TOO_MANY_ALIASES: {
    nl: ({ value, maximum }) => `De bewerking telt ${value} aliassen; hoogstens ${maximum} zijn toegestaan (aliases).`,
    en: ({ value, maximum }) => `The operation has ${value} aliases; at most ${maximum} are allowed (aliases).`,
  },
  TOO_MANY_DIRECTIVES: {
    nl: ({ value, maximum }) =>
      `De bewerking telt ${value} directieven; hoogstens ${maximum} zijn toegestaan (directives).`,
    en: ({ value, maximum }) => `The operation has ${value} directives; at most ${maximum} are allowed (directives).`,
  },
  TOO_MANY_ROOT_FIELDS: {
    nl: ({ value, maximum }) =>
      `De bewerking vraagt ${value} velden op het hoogste niveau; hoogstens ${maximum} zijn toegestaan (rootFields).`,
    en: ({ value, maximum }) =>
      `The operation asks for ${value} fields at the top level; at most ${maximum} are allowed (rootFields).`,
  },
  TOO_MANY_TOKENS: {
    nl: ({ maximum }) => `De tekst van de bewerking telt meer dan ${maximum} tekens van de taal (tokens).`,
    en: ({ maximum }) => `The text of the operation has more than ${maximum} tokens (tokens).`,
  },
  TOO_COSTLY: {
    nl: ({ value, maximum }) =>
      `De bewerking vraagt tot ${value} objecten; hoogstens ${maximum} zijn toegestaan (cost). Vraag kleinere bladzijden.`,
    en: ({ value, maximum }) =>
      `The operation asks for up to ${value} objects; at most ${maximum} are allowed (cost). Ask for smaller pages.`,
  },
};

const expectedNl: Readonly<Record<string, string>> = {
  string: 'een tekst wordt verwacht',
  object: 'een object wordt verwacht',
  once: 'ze mag maar één keer voorkomen',
  json: 'geldig JSON wordt verwacht',
};
const expectedEn: Readonly<Record<string, string>> = {
  string: 'a string is expected',
  object: 'an object is expected',
  once: 'it may occur only once',
  json: 'valid JSON is expected',
};

export function messageFor(code: string, language: ReaderLanguage, facts: Facts): string | undefined {
  return refusalMessages[code]?.[language](facts);
}
