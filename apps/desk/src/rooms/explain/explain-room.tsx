import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useAnswer } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Awaited } from '../../parts/awaited.tsx';
import { Page } from '../../parts/page.tsx';
import { idProblem } from '../id-problem.ts';
import { actions } from '../rules/rule.ts';
import { useMatrix } from '../rules/use-matrix.ts';
import { ExplainForm } from './explain-form.tsx';
import { Explanation } from './explanation.tsx';

const route = getRouteApi('/privacy/explain');

/** Why somebody in a role may or may not do something with data of one person or case, from the same rules that decide it. */
export function ExplainRoom() {
  const { tell } = useLanguage();
  const navigate = useNavigate({ from: '/privacy/explain' });
  const { node = '', fieldGroup = '', action: named = '', role = '', purpose = '' } = route.useSearch();
  const action = actions.find((each) => each === named);
  const matrix = useMatrix();
  const isWanted = idProblem(node) === null && fieldGroup !== '' && action !== undefined;
  const query = useAnswer(
    ['explanation', node, fieldGroup, named, role, purpose],
    (api, options) =>
      api.accessExplanation(
        { node, group: fieldGroup, action: action ?? 'READ', role: role || null, purpose: purpose || null },
        options,
      ),
    { isWanted },
  );
  return (
    <Page title={tell('explain.title')} intro={tell('explain.intro')}>
      <Awaited query={matrix}>
        {(known) => (
          <>
            <ExplainForm
              matrix={known}
              first={{ node, fieldGroup, action: named, role, purpose }}
              onAsk={(asked) => void navigate({ search: asked })}
            />
            {isWanted && (
              <Awaited query={query}>
                {({ accessExplanation }) => (
                  <Explanation
                    matrix={known}
                    asked={{ node, fieldGroup, action: named, role, purpose }}
                    explanation={accessExplanation}
                  />
                )}
              </Awaited>
            )}
          </>
        )}
      </Awaited>
    </Page>
  );
}
