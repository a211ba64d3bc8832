/** One row of one column: the milliseconds until a product starts or ends being visible; null when none will. For public_reader. */
export const untilVisibilityChanges = 'select content.ms_until_visibility_changes()';
