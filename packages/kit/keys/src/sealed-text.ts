import { CannotOpen } from './key-errors.ts';
import type { SubjectKey } from './key-store.ts';
import { seal, unseal } from './seal.ts';

const version = 'v1';

/** Whose it is and where it stands are sealed along: a text that was moved to another person or column does not open. */
const contextOf = ({ subject }: SubjectKey, column: string): string => `${version} ${subject} ${column}`;

/**
 * The text as it is stored: `v1.` and base64url of nonce, AES-256-GCM ciphertext and tag. Twice the same text is twice another.
 * @param column schema, table and column: `profiles.national_numbers.number`
 */
export function sealText(key: SubjectKey, column: string, plain: string): string {
  return `${version}.${seal(key.key, contextOf(key, column), Buffer.from(plain, 'utf8')).toString('base64url')}`;
}

/** What was sealed. @throws CannotOpen when it was sealed for another person or column, or changed since */
export function openText(key: SubjectKey, column: string, sealed: string): string {
  const [found, body = '', ...rest] = sealed.split('.');
  const plain =
    found === version && rest.length === 0
      ? unseal(key.key, contextOf(key, column), Buffer.from(body, 'base64url'))
      : null;
  if (!plain) throw new CannotOpen(`What stands in ${column} was not sealed there for ${key.subject}.`);
  return plain.toString('utf8');
}
