import type { ImportMessageKey } from './nl.ts';

/** What people read of the import, in English. */
export const en: Readonly<Record<ImportMessageKey, string>> = {
  pendingVersion: 'Pending version',
  pendingVersions: 'Pending versions',
  'group.catalogue': 'Catalogue',
  'pending.help':
    'A newer version of these products came in after an editor had changed them. Choose for each: accept it or keep ours.',
  'pending.product': 'Product',
  'pending.title': 'Title',
  'pending.iri': 'Address at the source',
  'pending.versionAt': 'Version of',
  'pending.differences': 'Differences',
  'pending.ours': 'In the catalogue now',
  'pending.theirs': 'New version',
  'pending.nothing': '(nothing)',
  'pending.part': '(part)',
  'pending.accept': 'Accept the new version as a draft',
  'pending.keep': 'Keep our version',
  'pending.accepted': 'The new version is ready as a draft of the product.',
  'pending.kept': 'Our version stays. This new version will not be offered again.',
  'pending.failed': 'It did not work: {reason}',
  'pending.gone': 'This version is no longer waiting: somebody has chosen.',
  'pending.changed': 'The product was changed again in the meantime. Reload the page and compare once more.',
  'pending.noVersion': 'Say which version you looked at: the field "hash" of the comparison is missing.',
  'pending.notAllowed': 'You need the role of editor to choose.',
  takenOff: 'Taken off the site',
  feedPosition: 'Place in a feed',
  feedPositions: 'Places in feeds',
  'feed.url': 'Feed',
  'feed.page': 'Last page read',

  'cli.help': `Usage: npm run import -- <file, folder or URL> [more ...] [options]

Reads products and services from IPDC: answers of the JSON API, LDES pages (followed, and resumed later), JSON-LD and
Turtle. Reading the same source twice changes nothing; the newest version wins. What an editor changed is never
overwritten: a newer version then waits in the CMS under "Pending versions".

Options
  --publish         publish what has a Dutch title and description, except what somebody took
                    off the site or deleted
  --from-start      read a feed again from its beginning
  --report <path>   keep the report as JSON too
  --lang nl|en      language of the messages (else that of the terminal)
  --help            this text

Environment
  IPDC_API_KEY      key for feeds, sent as x-api-key

Exit: 0 all read, 1 one or more items refused, 2 wrong use or nothing to read.`,
  'cli.noSource': 'Say what to import: a file, folder or URL. See --help.',
  'cli.wrongOption': 'We do not understand this option: {reason}',
  'cli.reading': 'Reading: {source}',
  'cli.asking': 'Fetching: {url}',
  'cli.askingAgain': 'Fetching: {url} (try {attempt} of {attempts})',
  'cli.noReport': 'The report cannot be written to {path}: {detail}',
  'cli.progress': '{done} of {total} done',
  'cli.created': 'created',
  'cli.changed': 'changed',
  'cli.unchanged': 'unchanged',
  'cli.waiting': 'waiting',
  'cli.refused': 'refused',
  'cli.published': 'of which published',
  'cli.notPublished': 'of which not published, although asked',
  'cli.incomplete': 'of which incomplete for IPDC',
  'cli.place': '{source}, {item}',
  'cli.placeWithLine': '{source}, line {line}',
  'cli.waitsFor': 'waiting ({count} differences from what an editor wrote)',
  'cli.waitsForOne': 'waiting (1 difference from what an editor wrote)',
  'cli.keptOffAir':
    'not published: somebody took it off the site or deleted it. Publish it in the CMS when it may return.',
  'cli.keptAsDraft': 'not published, but kept as a draft: {detail}',
  'cli.withdrawn':
    'ATTENTION: withdrawn at the source but still to be seen ({count}), because an editor changed it. Take it off the site or accept the version that waits:',
  'cli.seconds': 'Done in {seconds} s.',

  'refused.notJson': 'not valid JSON: {detail}',
  'refused.notTurtle': 'not valid Turtle: {detail}',
  'refused.noProduct': 'no product or service found in it',
  'refused.kindMissing': 'it does not say whether it is a concept or an instance (@type)',
  'refused.iriMissing': 'the product has no usable address (@id or isVersionOf)',
  'refused.errorBody': 'the source answered with error {status}: {detail}',
  'refused.unreadableInstant': 'field {field} is not a date: "{value}"',
  'refused.unreadableBoolean': 'field {field} says neither yes nor no (true or false): "{value}"',
  'refused.notSaved': 'could not be saved: {detail}',
  'refused.noPlace': 'not known up to where this feed was read before: {detail}',
  'refused.notText': 'not text in UTF-8: another encoding, or a compressed file',
  'refused.webPage': 'a web page for people (a login or maintenance?) instead of data',
  'refused.noFile': 'file or folder does not exist',
  'refused.noReadableFile': 'no file with .json, .jsonld, .ttl, .nt, .nq or .trig found',
  'refused.unreadable': 'cannot be read: {detail}',
  'refused.wrongAddress': 'not a valid web address',
  'refused.scheme': 'only http and https are followed, not {scheme}',
  'refused.status': 'the server answered with status {status}',
  'refused.timeOut': 'no answer within {seconds} seconds',
  'refused.unreachable': 'not reachable: {detail}',
  'refused.tooLarge': 'larger than {megabytes} MB',
  'refused.circle': 'the page refers back to a page already read: {url}',
  'refused.otherHost': 'the next page is on another server: {url}',
};
