const wrong = ['input', 'select', 'textarea', '[role="radiogroup"]']
  .map((name) => `${name}[aria-invalid="true"]`)
  .join(', ');

/** Brings who fills in to the first thing that is wrong, in the dialog that is open or else in the room, once the page says that it is. */
export function toFirstProblem(): void {
  requestAnimationFrame(() => {
    const form = document.querySelector('[role$="dialog"]') ?? document.querySelector('main');
    const first = form?.querySelector<HTMLElement>(wrong);
    // Of a choice among a few, the group is what is wrong, and one of them takes the focus.
    (first?.querySelector('input') ?? first)?.focus();
  });
}
