import { getRouteApi, Link } from '@tanstack/react-router';
import { useAnswer } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Awaited } from '../../parts/awaited.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { RequestActions } from './request-actions.tsx';
import { RequestFacts } from './request-facts.tsx';
import { TellPerson } from './tell-person.tsx';

const route = getRouteApi('/privacy/requests/$id');

/** One request of somebody about their own data, and what an officer does with it. */
export function RequestRoom() {
  const { tell } = useLanguage();
  const { id } = route.useParams();
  const query = useAnswer(['requests', id], (api, options) => api.dataRequest({ id }, options));
  return (
    <Page title={tell('requests.one')} actions={<Link to="/privacy/requests">{tell('requests.back')}</Link>}>
      <Awaited query={query}>
        {({ dataRequest: request }) =>
          request ? (
            <>
              <RequestFacts request={request} />
              {request.telling === 'BY_HAND' && <TellPerson request={request} />}
              {request.state === 'OPEN' && <RequestActions request={request} />}
            </>
          ) : (
            <Notice tone="info" title={tell('gone')} />
          )
        }
      </Awaited>
    </Page>
  );
}
