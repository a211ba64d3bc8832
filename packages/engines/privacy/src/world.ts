/** From its first moment until just before its last; null is without end. */
export interface Period {
  readonly validFrom: Date;
  readonly validUntil: Date | null;
}

/** One recorded relation of a holder to an object, for one purpose or (null) for any. */
export interface Fact extends Period {
  readonly object: string;
  readonly relation: string;
  readonly holder: string;
  readonly purpose: string | null;
}

/** That a holder (`subject:<id>`, for a machine also `client:<id>`) also stands for another holder, and which role comes with that. */
export interface Membership extends Period {
  readonly subject: string;
  readonly holder: string;
  readonly role: string | null;
}

export interface CharterVersion {
  readonly version: number;
  readonly effectiveAt: Date;
}

export interface Acceptance {
  readonly holder: string;
  readonly version: number;
}

/** What is recorded at one moment, as far as it can matter. */
export interface World {
  readonly at: Date;
  readonly facts: readonly Fact[];
  readonly memberships: readonly Membership[];
  readonly charters: readonly CharterVersion[];
  readonly acceptances: readonly Acceptance[];
  /** Objects of which the data are kept and not used. */
  readonly restricted: readonly string[];
}

/** Whether the moment is within the period: its end is no longer part of it. */
export function isValidAt({ validFrom, validUntil }: Period, at: Date): boolean {
  return validFrom <= at && (validUntil === null || at < validUntil);
}
