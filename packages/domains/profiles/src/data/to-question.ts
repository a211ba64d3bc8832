import { lookUpHash } from '@verbonden/kit-keys';
import { numberSought, refusalToSought, type Sought, type SoughtRefusal } from '../domain/sought.ts';

/**
 * What the database is asked to look for somebody, as JSON, or why nobody is looked for. A national number leaves this process as its hash alone.
 * @param secret of the kind look-up
 */
export function toQuestion(sought: Sought | SoughtRefusal, secret: Buffer): string | SoughtRefusal {
  if ('kind' in sought) return sought;
  const refusal = refusalToSought(sought);
  if (refusal) return refusal;
  if (sought.by !== 'number') return JSON.stringify(sought);
  const number = numberSought(sought.number);
  return JSON.stringify(
    number?.kind === 'national'
      ? { by: 'number', lookUp: lookUpHash(secret, 'national-number', number.number) }
      : { by: 'number', number: number?.number ?? '' },
  );
}
