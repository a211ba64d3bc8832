import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useList } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Awaited } from '../../parts/awaited.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Page } from '../../parts/page.tsx';
import { StateFilter } from '../../parts/state-filter.tsx';
import { useMatrix } from '../rules/use-matrix.ts';
import type { Proposal } from './proposal.ts';
import { ProposalCard } from './proposal-card.tsx';
import './changes-room.css';

const route = getRouteApi('/privacy/changes');
const states = ['OPEN', 'APPROVED', 'REJECTED'] as const;

/** Changes of the rules, proposed and decided, the newest first. */
export function ChangesRoom() {
  const { tell } = useLanguage();
  const navigate = useNavigate({ from: '/privacy/changes' });
  const wanted = route.useSearch().state;
  const state = states.find((each) => each === wanted) ?? null;
  const matrix = useMatrix();
  const list = useList<Proposal>(['proposals', state], (after) => async (api, options) => {
    const result = await api.ruleProposals({ state, after }, options);
    return result.ok ? { ok: true, data: result.data.ruleProposals } : result;
  });
  return (
    <Page
      title={tell('changes.title')}
      intro={tell('changes.intro')}
      actions={<Link to="/privacy/changes/new">{tell('changes.new')}</Link>}
    >
      <StateFilter
        label={tell('changes.state')}
        states={states}
        state={state}
        nameOf={(each) => tell(`changes.state.${each}`)}
        onChange={(chosen) => void navigate({ search: { state: chosen }, replace: true })}
      />
      <Awaited query={matrix}>
        {(known) => (
          <Awaited query={list}>
            {() => (
              <>
                {list.nodes?.length === 0 && <p className="data-table-empty">{tell('changes.empty')}</p>}
                <ul className="changes-list">
                  {list.nodes?.map((proposal) => (
                    <li key={proposal.id}>
                      <ProposalCard matrix={known} proposal={proposal} />
                    </li>
                  ))}
                </ul>
                <MoreButton list={list} />
              </>
            )}
          </Awaited>
        )}
      </Awaited>
    </Page>
  );
}
