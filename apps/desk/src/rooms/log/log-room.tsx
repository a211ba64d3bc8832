import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useList } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { Awaited } from '../../parts/awaited.tsx';
import { MoreButton } from '../../parts/more-button.tsx';
import { Page } from '../../parts/page.tsx';
import { idProblem } from '../id-problem.ts';
import type { FoundPerson } from '../person/person.ts';
import { useMatrix } from '../rules/use-matrix.ts';
import { ExportLog } from './export-log.tsx';
import type { LogLine } from './log-line.ts';
import { LogSearch } from './log-search.tsx';
import { LogTable } from './log-table.tsx';

const route = getRouteApi('/privacy/log');

/** What was shown of one person or one case, when, to whom and what for. Each search is itself in the log. */
export function LogRoom() {
  const { tell, count } = useLanguage();
  const navigate = useNavigate({ from: '/privacy/log' });
  const { person, case: file } = route.useSearch();
  const [found, setFound] = useState<FoundPerson | null>(null);
  const isWanted = idProblem(person ?? file ?? '') === null;
  const matrix = useMatrix();
  const list = useList<LogLine>(
    ['log', person ?? null, file ?? null],
    (after) => async (api, options) => {
      const result = await api.processingLog({ person: person ?? null, case: file ?? null, after }, options);
      return result.ok ? { ok: true, data: result.data.processingLog } : result;
    },
    { isWanted },
  );
  return (
    <Page title={tell('log.title')} intro={tell('log.intro')}>
      <LogSearch
        key={`${person ?? ''}/${file ?? ''}`}
        by={file ? 'case' : 'person'}
        id={person ?? file ?? ''}
        found={found}
        onSearch={(by, sought) => {
          setFound(sought.found);
          void navigate({ search: { [by]: sought.id } });
        }}
      />
      <output>{isWanted && list.total !== null && count('log.found', list.total)}</output>
      {isWanted && (
        <Awaited query={matrix}>
          {(known) => (
            <Awaited query={list}>
              {() => (
                <>
                  <LogTable matrix={known} lines={list.nodes ?? []} searched={person ?? file ?? ''} />
                  <MoreButton list={list} />
                  {list.nodes?.length !== 0 && <ExportLog person={person ?? null} file={file ?? null} />}
                </>
              )}
            </Awaited>
          )}
        </Awaited>
      )}
    </Page>
  );
}
