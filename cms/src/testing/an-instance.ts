/** An instance as the IPDC API gives it; a test states only its difference. */
export function anInstance(own: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    '@id': 'https://example.org/id/instantie/terras',
    '@type': 'Instantie',
    productnummer: '1042',
    naam: { nl: 'Terras plaatsen', en: 'Placing a terrace' },
    beschrijving: { nl: '<p>Voor een terras op straat heb je een vergunning nodig.</p>' },
    type: 'Toelating',
    themas: ['EconomieWerk'],
    bevoegdeOverheden: [{ id: 'OVO000002' }],
    geografischToepassingsgebieden: ['BE24224062'],
    aangemaaktDoor: { id: 'OVO000002' },
    creatie: '2024-01-01T09:00:00Z',
    laatstGewijzigd: '2024-01-02T09:00:00Z',
    voorwaarden: [
      {
        '@type': 'Voorwaarde',
        naam: { nl: 'Wie' },
        beschrijving: { nl: '<p>Je hebt een horecazaak.</p>' },
        order: 0,
        verrijking: { code: 'A1' },
      },
    ],
    verwanteProducten: [{ productnummer: '1043' }],
    ...own,
  };
}
