const besideUse: readonly string[] = ['emergency', 'oversight'];

/** Whether who acts for this purpose uses data of people: not who oversees what is done with them, nor who breaks the glass. */
export function isUse(purpose: string): boolean {
  return !besideUse.includes(purpose);
}
