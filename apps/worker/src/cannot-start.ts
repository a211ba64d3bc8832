/** A reason not to start that whoever starts the worker can take away; the message tells it in a sentence. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';

  constructor(reason: string) {
    super(`The worker cannot start: ${reason}.`);
  }
}
