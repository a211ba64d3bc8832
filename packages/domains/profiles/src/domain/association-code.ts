/** Why a text is not a code of the register of associations. */
export interface AssociationCodeRefusal {
  readonly kind: 'notAVCode';
}

const first = 1001;

/** The code as the register writes it: `v0001001 ` becomes `V0001001`. */
export function toAssociationCode(written: string): string {
  return written.replaceAll(/\s/g, '').toUpperCase();
}

/** The reason this is not a vCode, or null when it is one: V and seven digits, from V0001001 on. It has no check digits. */
export function refusalToAssociationCode(code: string): AssociationCodeRefusal | null {
  return /^V\d{7}$/.test(code) && Number(code.slice(1)) >= first ? null : { kind: 'notAVCode' };
}
