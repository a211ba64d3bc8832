import type { FieldHook } from 'payload';

/**
 * A text without spaces around it. Not while somebody is still typing (an autosave would take the space between two
 * words away), and not from an import, whose texts are compared with the source as they came.
 */
export const trimmed: FieldHook = ({ value, req, context }) => {
  if (typeof value !== 'string' || context['isImport'] || String(req.query?.['autosave']) === 'true') return value;
  return value.trim();
};
