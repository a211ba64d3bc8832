import { codeLists } from '@verbonden/engine-ipdc';
import type { Payload, PayloadRequest } from 'payload';
import { inTransaction } from '../database/in-transaction.ts';
import type { Localized } from '../products/product-document.ts';
import { ownRequest } from '../publish/own-request.ts';
import { syncCodes } from '../publish/sync-lists.ts';

interface Known {
  readonly id: string;
  readonly iri: string;
  readonly list: string;
  readonly position: number;
  readonly parentIri?: string | null;
  readonly label?: Localized;
}

type Official = Omit<Known, 'id' | 'label'> & { readonly label: { readonly nl: string; readonly en: string } };

/**
 * How many codes were added and moved. Brings the official lists in, in one transaction; labels that an editor bettered and codes of
 * one's own stay.
 */
export function fillCodes(payload: Payload): Promise<{ readonly added: number; readonly moved: number }> {
  return inTransaction(payload, async (req) => {
    const known = new Map((await knownCodes(req)).map((code) => [code.iri, code]));
    let added = 0;
    let moved = 0;
    for (const code of officialCodes()) {
      const existing = known.get(code.iri);
      if (!existing) {
        await add(req, code);
        added += 1;
      } else if (isElsewhere(existing, code)) {
        const { list, position, parentIri } = code;
        await req.payload.update({ ...quiet(req), id: existing.id, data: { list, position, parentIri } });
        moved += 1;
      }
    }
    if (added + moved > 0) await syncCodes(req);
    return { added, moved };
  });
}

function officialCodes(): Official[] {
  return Object.entries(codeLists).flatMap(([list, { codes }]) =>
    codes.map(({ iri, labels, parent }, position) => ({ iri, list, position, parentIri: parent, label: labels })),
  );
}

async function knownCodes(req: PayloadRequest): Promise<readonly Known[]> {
  const { docs } = await req.payload.find({ ...quiet(req), locale: 'all', pagination: false });
  return docs as unknown as Known[];
}

async function add(req: PayloadRequest, { label, ...code }: Official): Promise<void> {
  const { id } = await req.payload.create({ ...quiet(req), locale: 'nl', data: { ...code, label: label.nl } });
  // Names of places are mostly the same: the Dutch label then serves both.
  if (label.en === label.nl) return;
  await req.payload.update({ ...quiet(req), id, locale: 'en', data: { label: label.en } });
}

/** The lists are published once, at the end. */
function quiet(req: PayloadRequest) {
  const own = ownRequest(req);
  own.context = { isWholeList: true };
  return { collection: 'codes', req: own, depth: 0, overrideAccess: true } as const;
}

function isElsewhere(known: Known, { list, position, parentIri }: Official): boolean {
  return known.list !== list || known.position !== position || (known.parentIri ?? null) !== parentIri;
}
