/**
 * The address at which whoever migrates works as the owner of schema `cms`, so that its password need not be known. The settings are those
 * of `cms_login` itself: a role that is taken on brings none.
 */
export function asCms(url: string): string {
  const changed = new URL(url);
  changed.searchParams.set('options', '-c role=cms_login -c search_path=cms -c row_security=on');
  return changed.href;
}
