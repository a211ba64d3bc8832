const dct = 'http://purl.org/dc/terms/';
const m8g = 'http://data.europa.eu/m8g/';
const schema = 'http://schema.org/';
const lpdc = 'https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#';
const address = 'https://data.vlaanderen.be/ns/adres#';
const codes = 'https://productencatalogus.data.vlaanderen.be/id/concept/';

/** How one field is called in each form: its Dutch JSON keys and its RDF properties, the first of each being the one we write. */
export interface Field {
  readonly keys: readonly [string, ...string[]];
  readonly predicates: readonly [string, ...string[]];
  /** What a bare code or number is completed with to become an IRI. */
  readonly base?: string;
}

/**
 * Every field of the IPDC-LPDC implementation model, the same for products and their parts.
 *
 * @see https://github.com/Informatievlaanderen/ipdc-lpdc jsonld/ipdc-lpdc-im.jsonld and the shapes
 */
export const vocabulary = {
  title: { keys: ['naam'], predicates: [`${dct}title`] },
  description: { keys: ['beschrijving'], predicates: [`${dct}description`] },
  additionalDescription: { keys: ['verdereBeschrijving'], predicates: [`${lpdc}additionalDescription`] },
  exception: { keys: ['uitzonderingen'], predicates: [`${lpdc}exception`] },
  regulation: { keys: ['regelgevingTekst'], predicates: [`${lpdc}regulation`] },
  keywords: { keys: ['zoektermen'], predicates: ['http://www.w3.org/ns/dcat#keyword'] },
  type: { keys: ['type'], predicates: [`${dct}type`], base: `${codes}Type/` },
  audiences: { keys: ['doelgroepen'], predicates: [`${lpdc}targetAudience`], base: `${codes}Doelgroep/` },
  themes: { keys: ['themas'], predicates: [`${m8g}thematicArea`], base: `${codes}Thema/` },
  competentLevels: {
    keys: ['bevoegdBestuursniveaus'],
    predicates: [`${lpdc}competentAuthorityLevel`],
    base: `${codes}BevoegdBestuursniveau/`,
  },
  executingLevels: {
    keys: ['uitvoerendBestuursniveaus'],
    predicates: [`${lpdc}executingAuthorityLevel`],
    base: `${codes}UitvoerendBestuursniveau/`,
  },
  competentAuthorities: {
    keys: ['bevoegdeOverheden'],
    predicates: [`${m8g}hasCompetentAuthority`],
    base: 'https://data.vlaanderen.be/id/organisatie/',
  },
  executingAuthorities: {
    keys: ['uitvoerendeOverheden'],
    predicates: [`${lpdc}hasExecutingAuthority`],
    base: 'https://data.vlaanderen.be/id/organisatie/',
  },
  createdBy: {
    keys: ['aangemaaktDoor'],
    predicates: ['http://purl.org/pav/createdBy'],
    base: 'https://data.vlaanderen.be/id/organisatie/',
  },
  requirements: { keys: ['voorwaarden'], predicates: ['http://vocab.belgif.be/ns/publicservice#hasRequirement'] },
  evidence: { keys: ['bewijs'], predicates: [`${m8g}hasSupportingEvidence`] },
  procedures: { keys: ['procedures'], predicates: ['http://purl.org/vocab/cpsv#follows'] },
  costs: { keys: ['kosten'], predicates: [`${m8g}hasCost`] },
  financialAdvantages: { keys: ['financieleVoordelen'], predicates: ['http://purl.org/vocab/cpsv#produces'] },
  legalResources: { keys: ['regelgeving'], predicates: [`${m8g}hasLegalResource`] },
  websites: {
    keys: ['websites'],
    predicates: ['http://www.w3.org/2000/01/rdf-schema#seeAlso', `${lpdc}hasWebsite`],
  },
  contactPoints: { keys: ['contactgegevens'], predicates: [`${m8g}hasContactPoint`] },
  publicationMedia: {
    keys: ['publicatiekanalen'],
    predicates: [`${lpdc}publicationMedium`],
    base: `${codes}PublicatieKanaal/`,
  },
  yourEuropeCategories: {
    keys: ['yourEuropeCategorieen', 'yourEuropeCategorieeen'],
    predicates: [`${lpdc}yourEuropeCategory`],
    base: `${codes}YourEuropeCategorie/`,
  },
  conceptTags: { keys: ['tags'], predicates: [`${lpdc}conceptTag`], base: `${codes}ConceptTag/` },
  instanceTags: { keys: ['tags'], predicates: [`${lpdc}instanceTag`], base: `${codes}InstantieTag/` },
  languages: {
    keys: ['talen'],
    predicates: [`${dct}language`, 'http://publications.europa.eu/resource/authority/language'],
    base: 'http://publications.europa.eu/resource/authority/language/',
  },
  areas: {
    keys: ['geografischToepassingsgebieden'],
    predicates: [`${dct}spatial`],
    base: 'http://data.europa.eu/nuts/code/',
  },
  concept: {
    keys: ['linkedConcept'],
    predicates: [`${dct}source`],
    base: 'https://ipdc.vlaanderen.be/id/concept/',
  },
  versionOf: { keys: ['isVersionOf'], predicates: [`${dct}isVersionOf`] },
  generatedAt: { keys: ['generatedAtTime'], predicates: ['http://www.w3.org/ns/prov#generatedAtTime'] },
  productNumber: { keys: ['productnummer'], predicates: [`${schema}productID`] },
  createdAt: { keys: ['creatie'], predicates: [`${schema}dateCreated`, `${dct}created`] },
  modifiedAt: { keys: ['laatstGewijzigd'], predicates: [`${schema}dateModified`, `${dct}modified`] },
  startsAt: { keys: ['startDienstVerlening'], predicates: [`${schema}startDate`] },
  endsAt: { keys: ['eindeDienstVerlening'], predicates: [`${schema}endDate`] },
  isArchived: { keys: ['gearchiveerd'], predicates: [`${lpdc}isArchived`] },
  isExcluded: { keys: ['uitgesloten'], predicates: [`${lpdc}isExcluded`] },
  status: { keys: ['status'], predicates: ['http://www.w3.org/ns/adms#status'] },
  order: { keys: ['order', 'orderOrMaxValue'], predicates: ['http://www.w3.org/ns/shacl#order'] },
  url: { keys: ['url'], predicates: [`${schema}url`] },
  email: { keys: ['email'], predicates: [`${schema}email`] },
  telephone: { keys: ['telefoonnummer'], predicates: [`${schema}telephone`] },
  openingHours: { keys: ['openingsuren'], predicates: [`${schema}openingHours`] },
  address: { keys: ['adres'], predicates: [`${lpdc}address`] },
  street: { keys: ['straatnaam'], predicates: [`${address}Straatnaam`] },
  houseNumber: { keys: ['huisnummer'], predicates: [`${address}Adresvoorstelling.huisnummer`] },
  boxNumber: { keys: ['busnummer'], predicates: [`${address}Adresvoorstelling.busnummer`] },
  postalCode: { keys: ['postcode'], predicates: [`${address}postcode`] },
  municipality: { keys: ['gemeentenaam'], predicates: [`${address}gemeentenaam`] },
  country: { keys: ['land'], predicates: [`${address}land`] },
} as const satisfies Readonly<Record<string, Field>>;

/** The classes of the four forms of a product and of their parts; the Dutch name is the one JSON uses. */
export const classes = {
  Concept: `${lpdc}ConceptualPublicService`,
  ConceptSnapshot: `${lpdc}ConceptualPublicServiceSnapshot`,
  Instantie: `${lpdc}InstancePublicService`,
  InstantieSnapshot: `${lpdc}InstancePublicServiceSnapshot`,
  Voorwaarde: `${m8g}Requirement`,
  Bewijs: `${m8g}Evidence`,
  Procedure: 'http://purl.org/vocab/cpsv#Rule',
  Kost: `${m8g}Cost`,
  FinancieelVoordeel: `${lpdc}FinancialAdvantage`,
  Regelgeving: 'http://data.europa.eu/eli/ontology#LegalResource',
  Website: `${schema}WebSite`,
  Contactgegevens: `${schema}ContactPoint`,
  Adres: 'http://www.w3.org/ns/locn#Address',
  PubliekeOrganisatie: `${m8g}PublicOrganisation`,
  Code: 'http://www.w3.org/2004/02/skos/core#Concept',
  Uitkomst: `${m8g}Output`,
} as const;
