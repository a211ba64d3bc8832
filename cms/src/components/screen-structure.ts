type Attributes = Readonly<Record<string, string | null>>;

/** What Payload's markup says wrongly to a screen reader, and what it should say; null takes an attribute away. */
const mended: readonly (readonly [selector: string, attributes: Attributes])[] = [
  // One main part of the page. Where Payload has none it is everything beside the menu.
  ['.template-default__wrap:not(:has(main))', { role: 'main' }],
  ['.template-default__wrap:has(main)', { role: null }],
  ['[role=main] > .app-header, [role=main] .list-header', { role: 'none' }],
  [':not([role=main]) > .app-header', { role: null }],
  ['.doc-header', { role: 'region' }],
  // Headings in the order in which they stand.
  ['.array-field__title, .group-field__title, .no-results h3, .payload-settings h3', { 'aria-level': '2' }],
  // What opens beside a button stands outside the page's parts.
  ['.popup__content', { role: 'dialog' }],
  // Lists whose parts are links.
  ['.doc-tabs__tabs', { role: 'group' }],
  // The arrow of a select does what its text field does; the cross that empties it does something else.
  ['.dropdown-indicator', { tabindex: '-1' }],
  ['.clear-indicator', { 'aria-hidden': null }],
  // A chosen value can be moved, and has a button in it.
  ['.rs__multi-value[role=button]', { role: 'group' }],
  // Which columns are shown: each is on or off.
  ['button[aria-checked][role=button]', { role: 'checkbox' }],
  // Names that leave out what one reads.
  ['.doc-tab, .list-create-new-doc__create-new-button', { 'aria-label': null, title: null }],
  ['.diff-collapser__toggle-button', { 'aria-label': null }],
];

/** Puts the structure of the screen right. Said again after each change of it. */
export function mendStructure(screen: ParentNode): void {
  for (const [selector, attributes] of mended) {
    for (const element of screen.querySelectorAll(selector)) {
      for (const [name, value] of Object.entries(attributes)) {
        if (value === null) element.removeAttribute(name);
        else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
    }
  }
}
