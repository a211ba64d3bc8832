/** Questions that are being asked, by key: who asks the same meanwhile waits for the same answer. */
export class QuestionsUnderWay<Answer> {
  readonly #answers = new Map<string, Promise<Answer>>();

  /** What the question answers, or what one with this key that is under way does. */
  ask(key: string, question: () => Promise<Answer>): Promise<Answer> {
    const underWay = this.#answers.get(key);
    if (underWay) return underWay;
    const answer = question().finally(() => this.#answers.delete(key));
    this.#answers.set(key, answer);
    return answer;
  }
}
