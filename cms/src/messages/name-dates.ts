import type { SanitizedConfig } from 'payload';
import { label } from './message.ts';

const names = new Map([
  ['createdAt', label('date.createdAt')],
  ['updatedAt', label('date.updatedAt')],
]);

/**
 * The same configuration, in which the dates that Payload adds itself have a name in both languages. NOTE: it asks a name that
 * is a function once for everybody, in the language of whoever comes first. It adds them itself, hence afterwards.
 */
export function nameDates(config: SanitizedConfig): SanitizedConfig {
  for (const { fields } of config.collections) {
    for (const field of fields) {
      const name = field.type === 'date' ? names.get(field.name) : undefined;
      if (field.type === 'date' && name) field.label = name;
    }
  }
  return config;
}
