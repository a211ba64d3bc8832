/** Why an operation cannot become one statement. It is then answered by graphql-js, over the same sources. */
export class Unplannable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'Unplannable';
  }
}
