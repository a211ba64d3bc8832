const steering = /[\p{Cc}\p{Bidi_Control}\u{2028}\u{2029}]/gu;

/** The text with whatever could steer a terminal written out, e.g. `\u001b`: a source may hold any byte. */
export function printable(text: string): string {
  return text.replaceAll(steering, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
