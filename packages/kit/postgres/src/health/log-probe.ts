/** A probe for `isReady`: fails when the log has no place for the month to come, so that reads would soon fail. */
export const logProbe = 'select 1 / privacy.is_log_ready()::int';
