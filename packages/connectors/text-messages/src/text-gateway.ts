/** One short text to one telephone. */
export interface TextMessage {
  /** The same at each attempt to send this very message. */
  readonly id: string;
  /** International: `+32470123456`. */
  readonly to: string;
  readonly text: string;
}

/** Sends text messages for the city. */
export interface TextGateway {
  /** Resolves when the gateway took it over. @throws TextUnavailable when it could not be asked; TextRefused when it will not have it */
  send(message: TextMessage): Promise<void>;
}

/** The gateway did not answer, or asks for patience: the same message may be sent again later. */
export class TextUnavailable extends Error {
  override readonly name = 'TextUnavailable';
}

/** The gateway will not have this message, now or later. Its own words hold the number, and are left out. */
export class TextRefused extends Error {
  override readonly name = 'TextRefused';
}
