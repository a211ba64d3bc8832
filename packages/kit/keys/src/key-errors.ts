/** A key was asked for somebody who was erased: nothing may be written about them any more. */
export class PersonErased extends Error {
  override readonly name = 'PersonErased';

  constructor(readonly subject: string) {
    super(`The keys of ${subject} were destroyed when this person was erased; none is made again.`);
  }
}

/** What was sealed does not open: with another person's key, under another column, or after somebody changed it. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
}

/** No master key at hand opens this key, or the text it is kept in was changed. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey';
}

/** The service that holds the master key does not answer as agreed. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}
