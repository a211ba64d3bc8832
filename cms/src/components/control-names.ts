import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/nl.ts';

/** Controls of Payload that say nothing to whoever does not see them, and what they are called; null leaves one as it is. */
interface Unnamed {
  readonly selector: string;
  readonly name: (control: Element, say: Say) => string | null;
}

type Say = (key: MessageKey, values?: Readonly<Record<string, string>>) => string;

const unnamed: readonly Unnamed[] = [
  { selector: '.select-all__checkbox input', name: (_, say) => say('control.selectAll') },
  {
    selector: '.select-row__checkbox input',
    name: (control, say) => say('control.selectRow', { row: rowOfTable(control) }),
  },
  { selector: '.condition__field [role=combobox]', name: (_, say) => say('control.filterField') },
  { selector: '.condition__operator [role=combobox]', name: (_, say) => say('control.filterOperator') },
  { selector: '.condition__actions-add', name: (_, say) => say('control.filterAdd') },
  { selector: '.condition__actions-remove', name: (_, say) => say('control.filterRemove') },
  { selector: '.condition__value input', name: (_, say) => say('control.filterValue') },
  {
    selector: '.field-type [role=combobox], .field-type .react-datepicker__input-container input',
    name: (control) => fieldOf(control),
  },
  { selector: '.view-version__version-from [role=combobox]', name: (_, say) => say('control.comparedVersion') },
  { selector: '[role=combobox]', name: (control) => text(control.closest('.react-select')) || null },
  {
    selector: '.clear-indicator, .date-time-picker__clear-button',
    name: (control, say) => say('control.clear', { field: fieldOf(control) ?? '' }).trim(),
  },
  {
    selector: '.collapsible__drag',
    name: (control, say) => say('control.move', { row: rowOf(control) }),
  },
  {
    selector: '.array-field__row .array-actions__button',
    name: (control, say) => say('control.actionsFor', { what: rowOf(control) }),
  },
  {
    selector: '.array-field__header .popup-button, .group-field__header .popup-button',
    name: (control, say) => say('control.actionsFor', { what: text(control.closest('header')?.querySelector('h3')) }),
  },
  { selector: '.form-submit .popup-button', name: (_, say) => say('control.moreWaysToPublish') },
  { selector: '.popup-button', name: (control, say) => (text(control) === '' ? say('control.moreActions') : null) },
  { selector: '.clickable-arrow--left', name: (_, say) => say('control.previousPage') },
  { selector: '.clickable-arrow--right', name: (_, say) => say('control.nextPage') },
  { selector: '.nav__wrap', name: (_, say) => say('control.menu') },
  { selector: '.popup__content', name: (_, say) => say('control.choices') },
  { selector: '.doc-header', name: (header) => text(header.querySelector('h1')) || null },
  { selector: '.rs__multi-value', name: (control) => text(control.querySelector('.rs__multi-value__label')) },
];

/** Gives every control without a name one, in the reader's language. Said again after each change of the screen. */
export function nameControls(screen: ParentNode, language: string): void {
  const say: Say = (key, values) => message(language, key, values);
  const named = new Set<Element>();
  for (const { selector, name } of unnamed) {
    for (const control of screen.querySelectorAll(selector)) {
      const given = named.has(control) ? null : name(control, say);
      if (!given) continue;
      named.add(control);
      if (given !== control.getAttribute('aria-label')) control.setAttribute('aria-label', given);
    }
  }
  for (const control of screen.querySelectorAll('[aria-labelledby]')) {
    const label = control.getAttribute('aria-labelledby') ?? '';
    // Payload points at a label by the field's name, which is nobody's id.
    if (label === control.getAttribute('name')) control.removeAttribute('aria-labelledby');
  }
}

/** The label of the field that a control belongs to, without its star. */
function fieldOf(control: Element): string | null {
  const label = control.closest('.field-type')?.querySelector('.field-label');
  return text(label).replace(/\s*\*$/, '') || null;
}

function rowOf(control: Element): string {
  return text(control.closest('.collapsible')?.querySelector('.collapsible__header-wrap'));
}

/** Its link, and what tells apart two products with one title. */
function rowOfTable(control: Element): string {
  const cells = control
    .closest('tr')
    ?.querySelectorAll('td:has(a), .cell-competentAuthorities, .cell-source__productNumber');
  return [...(cells ?? [])].map(text).filter(Boolean).join(', ');
}

const text = (element: Element | null | undefined): string =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
