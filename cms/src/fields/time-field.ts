import type { TextField, TextFieldSingleValidation } from 'payload';
import { label, message } from '../messages/message.ts';

interface Stretch {
  readonly opensAt?: string | null;
  readonly closesAt?: string | null;
}

const clockTime = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

// NOTE: a validation of our own takes the place of Payload's, also of what it says of a required field.
const time: TextFieldSingleValidation = (value, { req, required }) => {
  if (!value) return required ? req.t('validation:required') : true;
  return clockTime.test(value) || message(req.i18n.language, 'refused.time');
};

const closing: TextFieldSingleValidation = (value, options) => {
  const isTime = time(value, options);
  if (isTime !== true) return isTime;
  const { opensAt } = options.siblingData as Stretch;
  if (Boolean(opensAt) !== Boolean(value)) return message(options.req.i18n.language, 'refused.bothTimes');
  return !value || !opensAt || opensAt < value || message(options.req.i18n.language, 'refused.closesBeforeOpening');
};

/** From and until, local time as `HH:MM`. `both`: required; `none`: leaving both out means closed. */
export function timeFields(isRequired: boolean): [TextField, TextField] {
  const admin = { description: label('help.time') };
  const shared = { type: 'text', required: isRequired, admin } as const;
  return [
    { ...shared, name: 'opensAt', label: label('field.opensAt'), validate: time },
    { ...shared, name: 'closesAt', label: label('field.closesAt'), validate: closing },
  ];
}
