const controls =
  'input:not([type=hidden]), textarea, select, [contenteditable=true], [role=combobox], [role=textbox], button.checkbox-input__input';

/** A control keeps the id of its reason: Payload may draw the reason anew, and what points to it must go on finding it. */
const ids = new WeakMap<Element, string>();

/** Says of each field that is refused that it is, and where its reason stands: Payload only paints it red. */
export function markMistakes(screen: Document): void {
  const reasons = new Map<Element, string>();
  for (const field of screen.querySelectorAll('.field-type.error')) {
    const control = controlOf(field);
    const reason = [...field.querySelectorAll('.field-error')].find((one) => one.closest('.field-type') === field);
    if (!control || !reason) continue;
    reason.id = idOfReason(control);
    reasons.set(control, reason.id);
  }
  for (const marked of screen.querySelectorAll('[aria-describedby*="reason-"]')) {
    if (reasons.has(marked)) continue;
    marked.removeAttribute('aria-invalid');
    describe(marked, null);
  }
  for (const [control, reason] of reasons) {
    if (control.getAttribute('aria-invalid') !== 'true') control.setAttribute('aria-invalid', 'true');
    describe(control, reason);
  }
}

/**
 * Leads whoever saves and is refused to the first field that is wrong, opening the part of the form where it stands. Not who
 * went on meanwhile, and not when something is saved by itself.
 */
export class LeadToMistakes {
  readonly #screen: Document;
  readonly #seen = new WeakSet<Element>();
  #state: 'idle' | 'asked' | 'refused' = 'idle';

  constructor(screen: Document) {
    this.#screen = screen;
    screen.addEventListener('click', this.#onClick, true);
    screen.addEventListener('keydown', this.#onKey, true);
    screen.addEventListener('input', this.#onInput, true);
  }

  /** To be said after each change of the screen. */
  look(): void {
    if (this.#state === 'asked' && this.#refusals().some((refusal) => !this.#seen.has(refusal)))
      this.#state = 'refused';
    if (this.#state !== 'refused') return;
    const field = this.#screen.querySelector('.field-type.error');
    if (field === null) {
      this.#screen.querySelector<HTMLElement>('.tabs-field__tab-button--has-error')?.click();
      return;
    }
    const closed = field.closest('.collapsible--collapsed');
    if (closed) {
      closed.querySelector<HTMLElement>('.collapsible__toggle')?.click();
      return;
    }
    this.#state = 'idle';
    controlOf(field)?.focus();
  }

  end(): void {
    this.#screen.removeEventListener('click', this.#onClick, true);
    this.#screen.removeEventListener('keydown', this.#onKey, true);
    this.#screen.removeEventListener('input', this.#onInput, true);
  }

  #refusals(): Element[] {
    return [...this.#screen.querySelectorAll('[data-sonner-toast][data-type=error]')];
  }

  #ask(): void {
    for (const refusal of this.#refusals()) this.#seen.add(refusal);
    this.#state = 'asked';
  }

  readonly #onClick = ({ target, isTrusted }: Event): void => {
    if (!isTrusted) return;
    if (target instanceof Element && target.closest('.form-submit button, .popup__content button')) this.#ask();
    else this.#state = 'idle';
  };

  readonly #onKey = ({ key, ctrlKey, metaKey }: KeyboardEvent): void => {
    if ((ctrlKey || metaKey) && key.toLowerCase() === 's') this.#ask();
  };

  readonly #onInput = (): void => {
    this.#state = 'idle';
  };
}

function controlOf(field: Element): HTMLElement | undefined {
  return [...field.querySelectorAll<HTMLElement>(controls)].find((control) => control.closest('.field-type') === field);
}

function idOfReason(control: Element): string {
  const id = ids.get(control) ?? `reason-${crypto.randomUUID()}`;
  ids.set(control, id);
  return id;
}

/** Whatever else describes the control stays. */
function describe(control: Element, reason: string | null): void {
  const before = control.getAttribute('aria-describedby') ?? '';
  const others = before.split(' ').filter((id) => id !== '' && !id.startsWith('reason-'));
  const after = [...(reason === null ? [] : [reason]), ...others].join(' ');
  if (after === before) return;
  if (after === '') control.removeAttribute('aria-describedby');
  else control.setAttribute('aria-describedby', after);
}
