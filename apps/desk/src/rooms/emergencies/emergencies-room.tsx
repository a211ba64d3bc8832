import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { subscriptions } from '@verbonden/client';
import { useState } from 'react';
import { useList } from '../../api/use-answer.ts';
import { useHeard } from '../../api/use-heard.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Awaited } from '../../parts/awaited.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { StateFilter } from '../../parts/state-filter.tsx';
import type { Emergency } from './emergency.ts';
import { EmergencyCard } from './emergency-card.tsx';
import '../changes/changes-room.css';
import { useAskAgainWhile } from './use-ask-again-while.ts';

const route = getRouteApi('/privacy/emergencies');
const states = ['OPEN', 'REVIEWED'] as const;

/** The inbox of emergency accesses: a new one is there at once. */
export function EmergenciesRoom() {
  const { tell, count } = useLanguage();
  const navigate = useNavigate({ from: '/privacy/emergencies' });
  const wanted = route.useSearch().state;
  const state = states.find((each) => each === wanted) ?? null;
  const [heard, setHeard] = useState(0);
  const list = useList<Emergency>(['emergencies', state], (after) => async (api, options) => {
    const result = await api.emergencyAccesses({ state, after }, options);
    return result.ok ? { ok: true, data: result.data.emergencyAccesses } : result;
  });
  const line = useHeard(subscriptions.emergencyOpened, {
    open: () => void list.refetch(),
    event: () => {
      setHeard(heard + 1);
      void list.refetch();
    },
  });
  useAskAgainWhile(list.nodes?.some(isToBeNamed) ?? false, heard, () => void list.refetch());
  return (
    <Page title={tell('emergencies.title')} intro={tell('emergencies.intro')}>
      <output>{heard > 0 && <Notice tone="warning" title={count('emergencies.heard', heard)} />}</output>
      <output>
        {line === 'open' && <p>{tell('emergencies.lineOpen')}</p>}
        {line === 'lost' && <Notice tone="info" title={tell('emergencies.lineLost')} />}
      </output>
      <StateFilter
        label={tell('emergencies.state')}
        states={states}
        state={state}
        nameOf={(each) => tell(`emergencies.state.${each}`)}
        onChange={(chosen) => void navigate({ search: { state: chosen }, replace: true })}
      />
      <Awaited query={list}>
        {() => (
          <>
            {list.nodes?.length === 0 && <p className="data-table-empty">{tell('emergencies.empty')}</p>}
            <ul className="changes-list">
              {list.nodes?.map((emergency) => (
                <li key={emergency.id}>
                  <EmergencyCard emergency={emergency} />
                </li>
              ))}
            </ul>
            <MoreButton list={list} />
          </>
        )}
      </Awaited>
    </Page>
  );
}

/** The name of a colleague is looked up when they open an emergency access, and comes a moment later than it. */
const isToBeNamed = ({ state, opener }: Emergency) =>
  state === 'OPEN' && opener !== null && !opener.isMe && !opener.colleague?.name;
