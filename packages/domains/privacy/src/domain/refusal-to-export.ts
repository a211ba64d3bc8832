/** Why no export is made. */
export type ExportRefusal = { readonly kind: 'alreadySettled' } | { readonly kind: 'notYours' };

interface Exportable {
  readonly state: string;
  readonly isMine: boolean;
}

/** The reason this officer may not export everything about the person, or null when they may: they deal with an open request of that person. */
export function refusalToExport({ state, isMine }: Exportable): ExportRefusal | null {
  if (state !== 'open') return { kind: 'alreadySettled' };
  return isMine ? null : { kind: 'notYours' };
}
