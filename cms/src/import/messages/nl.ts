/** What people read of the import, in Dutch. */
export const nl = {
  pendingVersion: 'Wachtende versie',
  pendingVersions: 'Wachtende versies',
  'group.catalogue': 'Catalogus',
  'pending.help':
    'Van deze producten kwam een nieuwere versie binnen terwijl een redacteur ze had aangepast. Kies per product: overnemen of behouden.',
  'pending.product': 'Product',
  'pending.title': 'Titel',
  'pending.iri': 'Adres bij de bron',
  'pending.versionAt': 'Versie van',
  'pending.differences': 'Verschillen',
  'pending.ours': 'Nu in de catalogus',
  'pending.theirs': 'Nieuwe versie',
  'pending.nothing': '(niets)',
  'pending.part': '(onderdeel)',
  'pending.accept': 'Nieuwe versie overnemen als ontwerp',
  'pending.keep': 'Onze versie behouden',
  'pending.accepted': 'De nieuwe versie staat als ontwerp klaar bij het product.',
  'pending.kept': 'Onze versie blijft. Deze nieuwe versie wordt niet meer aangeboden.',
  'pending.failed': 'Het lukte niet: {reason}',
  'pending.gone': 'Deze versie wacht niet meer: iemand koos al.',
  'pending.changed': 'Het product is intussen opnieuw gewijzigd. Laad de pagina opnieuw en vergelijk nog eens.',
  'pending.noVersion': 'Zeg welke versie je bekeek: het veld "hash" van de vergelijking ontbreekt.',
  'pending.notAllowed': 'Je hebt de rol van redacteur nodig om te kiezen.',
  takenOff: 'Van de site gehaald',
  feedPosition: 'Plaats in een feed',
  feedPositions: 'Plaatsen in feeds',
  'feed.url': 'Feed',
  'feed.page': 'Laatst gelezen pagina',

  'cli.help': `Gebruik: npm run import -- <bestand, map of URL> [meer ...] [opties]

Leest producten en diensten in uit IPDC: antwoorden van de JSON-API, LDES-pagina's (worden gevolgd en later hervat),
JSON-LD en Turtle. Dezelfde bron twee keer inlezen verandert niets; de nieuwste versie wint. Wat een redacteur
aanpaste, wordt nooit overschreven: een nieuwere versie wacht dan in het CMS onder "Wachtende versies".

Opties
  --publish         publiceer wat een Nederlandse titel en beschrijving heeft, behalve wat iemand
                    van de site haalde of verwijderde
  --from-start      lees een feed opnieuw vanaf het begin
  --report <pad>    bewaar het verslag ook als JSON
  --lang nl|en      taal van de meldingen (anders die van de terminal)
  --help            deze tekst

Omgeving
  IPDC_API_KEY      sleutel voor feeds, meegestuurd als x-api-key

Einde: 0 alles ingelezen, 1 een of meer onderdelen geweigerd, 2 verkeerd gebruik of niets te lezen.`,
  'cli.noSource': 'Zeg wat ingelezen moet worden: een bestand, map of URL. Zie --help.',
  'cli.wrongOption': 'Deze optie begrijpen we niet: {reason}',
  'cli.reading': 'Lezen: {source}',
  'cli.asking': 'Opvragen: {url}',
  'cli.askingAgain': 'Opvragen: {url} (poging {attempt} van {attempts})',
  'cli.noReport': 'Het verslag kan niet geschreven worden in {path}: {detail}',
  'cli.progress': '{done} van {total} verwerkt',
  'cli.created': 'nieuw',
  'cli.changed': 'gewijzigd',
  'cli.unchanged': 'ongewijzigd',
  'cli.waiting': 'wachtend',
  'cli.refused': 'geweigerd',
  'cli.published': 'waarvan gepubliceerd',
  'cli.notPublished': 'waarvan niet gepubliceerd, hoewel gevraagd',
  'cli.incomplete': 'waarvan onvolledig voor IPDC',
  'cli.place': '{source}, {item}',
  'cli.placeWithLine': '{source}, regel {line}',
  'cli.waitsFor': 'wacht ({count} verschillen met wat een redacteur schreef)',
  'cli.waitsForOne': 'wacht (1 verschil met wat een redacteur schreef)',
  'cli.keptOffAir':
    'niet gepubliceerd: iemand haalde het van de site of verwijderde het. Publiceer het in het CMS als het terug mag.',
  'cli.keptAsDraft': 'niet gepubliceerd, wel bewaard als ontwerp: {detail}',
  'cli.withdrawn':
    'LET OP: bij de bron ingetrokken maar nog te zien ({count}), want een redacteur paste het aan. Haal het van de site of neem de wachtende versie over:',
  'cli.seconds': 'Klaar in {seconds} s.',

  'refused.notJson': 'geen geldige JSON: {detail}',
  'refused.notTurtle': 'geen geldige Turtle: {detail}',
  'refused.noProduct': 'geen product of dienst in gevonden',
  'refused.kindMissing': 'er staat niet bij of het een concept of een instantie is (@type)',
  'refused.iriMissing': 'het product heeft geen bruikbaar adres (@id of isVersionOf)',
  'refused.errorBody': 'de bron antwoordde met fout {status}: {detail}',
  'refused.unreadableInstant': 'veld {field} is geen datum: "{value}"',
  'refused.unreadableBoolean': 'veld {field} zegt geen ja of nee (true of false): "{value}"',
  'refused.notSaved': 'kon niet bewaard worden: {detail}',
  'refused.noPlace': 'onbekend tot waar deze feed al gelezen was: {detail}',
  'refused.notText': 'geen tekst in UTF-8: een andere tekenset, of een ingepakt bestand',
  'refused.webPage': 'een webpagina voor mensen (aanmelden of onderhoud?) in plaats van gegevens',
  'refused.noFile': 'bestand of map bestaat niet',
  'refused.noReadableFile': 'geen bestand met .json, .jsonld, .ttl, .nt, .nq of .trig gevonden',
  'refused.unreadable': 'kan niet gelezen worden: {detail}',
  'refused.wrongAddress': 'geen geldig webadres',
  'refused.scheme': 'alleen http en https worden gevolgd, niet {scheme}',
  'refused.status': 'de server antwoordde met status {status}',
  'refused.timeOut': 'geen antwoord binnen {seconds} seconden',
  'refused.unreachable': 'niet bereikbaar: {detail}',
  'refused.tooLarge': 'groter dan {megabytes} MB',
  'refused.circle': 'de pagina verwijst terug naar een al gelezen pagina: {url}',
  'refused.otherHost': 'de volgende pagina staat op een andere server: {url}',
} as const;

export type ImportMessageKey = keyof typeof nl;
