import { Link } from '@tanstack/react-router';
import type { DataRequestQuery } from '@verbonden/client';
import { useLanguage } from '../../language/language-context.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Moment } from '../../parts/moment.tsx';
import { ColleagueName } from '../colleague-name.tsx';
import { DueDay } from './due-day.tsx';
import { PersonName } from './person-name.tsx';

export type DataRequest = NonNullable<DataRequestQuery['dataRequest']>;

/** Everything that is known of a request. */
export function RequestFacts({ request }: { readonly request: DataRequest }) {
  const { tell, day } = useLanguage();
  const {
    right,
    state,
    party,
    receivedOn,
    details,
    extensionReason,
    isTaken,
    isMine,
    handler,
    settledAt,
    outcome,
    note,
    telling,
  } = request;
  return (
    <Facts
      facts={[
        [tell('requests.right'), tell(`requests.right.${right}`)],
        [tell('requests.state'), tell(`requests.state.${state}`)],
        [tell('requests.dueOn'), <DueDay key="due" request={request} />],
        [tell('requests.extensionReason'), extensionReason],
        [tell('requests.receivedOn'), day(receivedOn)],
        [
          tell('requests.party'),
          <Link key="party" to="/privacy/log" search={{ person: party }}>
            <PersonName party={party} isSeen={isMine && (state === 'OPEN' || telling === 'BY_HAND')} />
          </Link>,
        ],
        [tell('requests.details'), details],
        [
          tell('requests.taken'),
          isTaken && !isMine ? (
            <ColleagueName key="handler" colleague={handler} otherwise={tell('requests.taken.other')} />
          ) : (
            tell(isMine ? 'requests.taken.me' : 'requests.taken.nobody')
          ),
        ],
        [tell('requests.settledAt'), settledAt && <Moment key="settled" at={settledAt} />],
        [tell('requests.outcome'), outcome && tell(`requests.outcome.${outcome}`)],
        [tell('requests.note'), note],
        [tell('requests.telling'), telling && tell(`requests.telling.${telling}`)],
      ]}
    />
  );
}
