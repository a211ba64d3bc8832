import { getRouteApi } from '@tanstack/react-router';
import { useLanguage } from '../../language/language-context.tsx';
import { Awaited } from '../../parts/awaited.tsx';
import { Page } from '../../parts/page.tsx';
import { draftFrom } from '../rules/rule-change.ts';
import { useMatrix } from '../rules/use-matrix.ts';
import { ProposalForm } from './proposal-form.tsx';

const route = getRouteApi('/privacy/changes/new');

/** Where a change of the rules is written, tried out, and proposed. */
export function ProposeRoom() {
  const { tell } = useLanguage();
  const search = route.useSearch();
  const query = useMatrix();
  return (
    <Page title={tell('changes.new')} intro={tell('changes.new.intro')}>
      <Awaited query={query}>{(matrix) => <ProposalForm matrix={matrix} first={draftFrom(search)} />}</Awaited>
    </Page>
  );
}
