/** A registered operation: the API knows it by its id. The type parameters tie variables to data. */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly kind: 'query' | 'mutation';
  /** The sha256 of the text. */
  readonly id: string;
  readonly text: string;
  /** Carries the types; never called. */
  readonly types?: (variables: Variables) => Data;
}

/** One that the API answers again and again, over a websocket: its text goes in the message that subscribes. */
export interface Subscription<Data, Variables> extends Omit<Operation<Data, Variables>, 'kind'> {
  readonly kind: 'subscription';
}
