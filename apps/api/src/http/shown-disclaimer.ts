/** What somebody was shown before they gave data: which version, in which language, and how. The database knows which one is in force. */
export interface ShownDisclaimer {
  readonly version: number;
  /** Two letters. */
  readonly language: string;
  /** On a screen, in words (by telephone, at the counter), or on paper. */
  readonly how: 'on-screen' | 'read-out' | 'on-paper';
}

const written = /^(\d{1,6})\s*;\s*([a-z]{2})\s*;\s*(on-screen|read-out|on-paper)$/;

/** What a header such as `1; nl; on-screen` says; null for one that says nothing of the kind. */
export function shownDisclaimerIn(text: string): ShownDisclaimer | null {
  const [, version, language, how] = written.exec(text) ?? [];
  if (version === undefined || language === undefined || how === undefined) return null;
  return { version: Number(version), language, how: how as ShownDisclaimer['how'] };
}
