import type { TextFieldSingleValidation } from 'payload';
import { message } from '../messages/message.ts';

/** Accepts nothing, or a whole address that a browser may follow. */
export const httpUrl: TextFieldSingleValidation = (value, { req }) =>
  !value || /^https?:\/\/\S+$/i.test(value) || message(req.i18n.language, 'refused.url');
