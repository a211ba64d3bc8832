import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { DataRequestsQuery } from '@verbonden/client';
import { useList } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Awaited } from '../../parts/awaited.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Page } from '../../parts/page.tsx';
import { StateFilter } from '../../parts/state-filter.tsx';
import { DueDay } from './due-day.tsx';
import { PersonName } from './person-name.tsx';

const route = getRouteApi('/privacy/requests');
/** One may be open or settled and still to be told to the person, by an officer. */
const states = ['OPEN', 'SETTLED', 'TO_TELL'] as const;

type Row = DataRequestsQuery['dataRequests']['nodes'][number];

/** What people ask about their own data, what is due first on top. */
export function RequestsRoom() {
  const { tell, day } = useLanguage();
  const navigate = useNavigate({ from: '/privacy/requests' });
  const wanted = route.useSearch().state;
  const state = states.find((each) => each === wanted) ?? null;
  const list = useList<Row>(['requests', state], (after) => async (api, options) => {
    const result = await api.dataRequests(
      { ...(state === 'TO_TELL' ? { telling: 'BY_HAND' } : { state }), after },
      options,
    );
    return result.ok ? { ok: true, data: result.data.dataRequests } : result;
  });
  return (
    <Page
      title={tell('requests.title')}
      intro={tell('requests.intro')}
      actions={<Link to="/privacy/requests/new">{tell('requests.new')}</Link>}
    >
      <StateFilter
        label={tell('requests.state')}
        states={states}
        state={state}
        nameOf={(each) => tell(`requests.state.${each}`)}
        onChange={(chosen) => void navigate({ search: { state: chosen }, replace: true })}
      />
      <Awaited query={list}>
        {() => (
          <>
            <DataTable
              label={tell('requests.title')}
              rows={list.nodes ?? []}
              keyOf={({ id }) => id}
              empty={tell('requests.empty')}
              columns={[
                {
                  id: 'right',
                  label: tell('requests.right'),
                  isRowHeader: true,
                  render: ({ id, right }) => (
                    <Link to="/privacy/requests/$id" params={{ id }}>
                      {tell(`requests.right.${right}`)}
                    </Link>
                  ),
                },
                {
                  id: 'state',
                  label: tell('requests.state'),
                  render: ({ state: its, telling }) => (
                    <>
                      {tell(`requests.state.${its}`)}
                      {telling === 'BY_HAND' && <strong className="field-problem"> {tell('requests.toTell')}</strong>}
                    </>
                  ),
                },
                { id: 'due', label: tell('requests.dueOn'), render: (row) => <DueDay request={row} /> },
                { id: 'received', label: tell('requests.receivedOn'), render: ({ receivedOn }) => day(receivedOn) },
                {
                  id: 'taken',
                  label: tell('requests.taken'),
                  render: ({ isTaken, isMine, handler }) =>
                    isTaken && !isMine
                      ? (handler?.name ?? tell('requests.taken.other'))
                      : tell(isMine ? 'requests.taken.me' : 'requests.taken.nobody'),
                },
                {
                  id: 'party',
                  label: tell('requests.party'),
                  render: ({ party, isMine, state: its, telling }) => (
                    <PersonName party={party} isSeen={isMine && (its === 'OPEN' || telling === 'BY_HAND')} />
                  ),
                },
              ]}
            />
            <MoreButton list={list} />
          </>
        )}
      </Awaited>
    </Page>
  );
}
