/** Whether this is a page for people, such as the form of a login or a notice of maintenance, that was given in the place of data. */
export function isWebPage(text: string): boolean {
  return /^\u{feff}?\s*<(?:!doctype\s+html|html)[\s>]/iu.test(text);
}
