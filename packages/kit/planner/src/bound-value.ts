import type { Binding } from './plan.ts';

/** A parameter whose value each request brings. Equal keys are equal values, whatever the request. */
export class BoundValue {
  readonly key: string;
  readonly bind: Binding;

  constructor(key: string, bind: Binding) {
    this.key = key;
    this.bind = bind;
  }
}
