import { type CollectionBeforeOperationHook, Forbidden } from 'payload';
import { hasRole } from './cms-role.ts';

interface Intent {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly draft?: boolean;
  readonly overrideAccess?: boolean;
  readonly publishSpecificLocale?: unknown;
  readonly publishAllLocales?: unknown;
  readonly unpublishAllLocales?: unknown;
}

/** In the context of a request that copies one language into another: its outcome is a draft, whoever asks. */
export const isCopyToLocale = 'isCopyToLocale';

/**
 * Holds whoever may not publish to drafts, whichever door they come through. What says it wants to change what is live is
 * refused; what does not say so (a status left out means "live" to Payload) becomes a draft.
 *
 * NOTE: REST leaves `overrideAccess` undefined, so only an explicit true is our own code.
 */
export const keepDrafts: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const intent = args as Intent;
  if (operation === 'update' && req.context[isCopyToLocale]) return asDraft(args);
  if (intent.overrideAccess === true || hasRole(req.user, 'content-publisher')) return args;
  if (operation === 'restoreVersion') {
    if (intent.draft === true) return args;
    throw new Forbidden(req.t);
  }
  if (operation !== 'create' && operation !== 'update') return args;
  if (changesWhatIsLive(intent, operation)) throw new Forbidden(req.t);
  return asDraft(args);
};

const asDraft = <Args extends Intent>(args: Args): Args => ({
  ...args,
  draft: true,
  data: { ...args.data, _status: 'draft' },
});

function changesWhatIsLive(intent: Intent, operation: 'create' | 'update'): boolean {
  const status = intent.data?.['_status'];
  const unpublishes = operation === 'update' && isOrHas(status, 'draft') && intent.draft !== true;
  return (
    isOrHas(status, 'published') ||
    unpublishes ||
    Boolean(intent.publishSpecificLocale || intent.publishAllLocales || intent.unpublishAllLocales)
  );
}

/** A status may be given per locale. */
function isOrHas(status: unknown, sought: 'draft' | 'published'): boolean {
  if (typeof status === 'object' && status !== null) return Object.values(status).includes(sought);
  return status === sought;
}
