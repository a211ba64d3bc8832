/** One message to one address. Plain text: it is read on every device, and nothing in it is fetched from anywhere. */
export interface Letter {
  /** The same at each attempt to send this very message; becomes its Message-ID. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Of the text: `nl`, `en`. */
  readonly language: string;
}

/** Sends mail for the city. */
export interface Mail {
  /** Resolves when the mail server took it over. @throws MailUnavailable when it could not be asked; MailRefused when it will not have it */
  send(letter: Letter): Promise<void>;
  /** Whether the mail server answers. */
  isReachable(): Promise<boolean>;
  close(): void;
}

/** The mail server did not answer, or asks for patience: the same message may be sent again later. */
export class MailUnavailable extends Error {
  override readonly name = 'MailUnavailable';
}

/** The mail server will not have this message, now or later. Its own words hold the address, and are left out. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
}
