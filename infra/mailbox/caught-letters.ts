import PostalMime from 'postal-mime';

/** A letter, or a text message, that was caught. */
export interface CaughtLetter {
  readonly messageId: string;
  readonly at: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  /** How often this very letter came: sending is at least once. */
  readonly times: number;
}

const most = 500;

/** The last letters that were caught, newest first; in memory alone. */
export class CaughtLetters {
  #letters: readonly CaughtLetter[] = [];

  get all(): readonly CaughtLetter[] {
    return this.#letters;
  }

  /** @param to where it really goes, whatever its headers say */
  async take(raw: Buffer, to: readonly string[], at: Date): Promise<void> {
    const { messageId = '', subject = '', text = '' } = await PostalMime.parse(raw);
    this.add({ messageId, to, subject, text }, at);
  }

  add({ messageId, to, subject, text }: Omit<CaughtLetter, 'at' | 'times'>, at: Date): void {
    const earlier = this.#letters.find((letter) => messageId !== '' && letter.messageId === messageId);
    const letter = { messageId, at: at.toISOString(), to, subject, text, times: (earlier?.times ?? 0) + 1 };
    this.#letters = [letter, ...this.#letters.filter((other) => other !== earlier)].slice(0, most);
  }
}
