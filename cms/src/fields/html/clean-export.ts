const kept: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ol: ['start'],
};

/** The editor's HTML as plain structure: its doubled tags, spans, styles and classes taken away. */
export function cleanExport(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    for (const { name } of Array.from(element.attributes))
      if (!kept[tag]?.includes(name)) element.removeAttribute(name);
  }
  // Bold comes as <b><strong>, italic as <i><em>.
  for (const element of body.querySelectorAll('b > strong, i > em')) element.parentElement?.replaceWith(element);
  for (const element of body.querySelectorAll('span, colgroup')) element.replaceWith(...element.childNodes);
  body.normalize();
  return body.textContent?.trim() === '' ? '' : body.innerHTML;
}
