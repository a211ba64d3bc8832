import { useState } from 'react';
import { useAct } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { download } from '../../parts/download.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useAnnounce } from '../../shell/announcements.tsx';
import { refusalOf } from './refusal-of.ts';

/** Makes the export of everything about the person, and saves it twice: to read, and for machines. Each export is logged. */
export function ExportButton({ id }: { readonly id: string }) {
  const { tell } = useLanguage();
  const announce = useAnnounce();
  const [refusal, setRefusal] = useState<string | null>(null);
  const make = useAct('requests', () => (api, options) => api.exportDataRequest({ id }, options));
  const save = () =>
    make.mutate(undefined, {
      onSuccess: ({ exportDataRequest: result }) => {
        const refused = refusalOf(result, tell);
        setRefusal(refused);
        if (refused || result?.__typename !== 'DataExport') return;
        download(`${id}.json`, 'application/json', JSON.stringify(result.data, null, 2));
        download(`${id}.html`, 'text/html', result.page);
        announce(tell('requests.exported'));
      },
    });
  return (
    <>
      <ActionButton look="main" onPress={save} isPending={make.isPending}>
        {tell('requests.export')}
      </ActionButton>
      {refusal && <Notice tone="danger" isTold title={refusal} />}
      {make.error && <ProblemNotice problem={make.error} />}
    </>
  );
}
