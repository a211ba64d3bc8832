import { useState } from 'react';
import { useAct } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useAnnounce } from '../../shell/announcements.tsx';
import { ExportButton } from './export-button.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { refusalOf } from './refusal-of.ts';
import type { DataRequest } from './request-facts.tsx';
import { SettleDialog } from './settle-dialog.tsx';

/** Taking it up comes first, and only who did settles it: it opens the data of the person to this officer, until the request is settled. */
export function RequestActions({ request }: { readonly request: DataRequest }) {
  const { tell } = useLanguage();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<'extend' | 'settle' | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = useAct('requests', () => (api, options) => api.takeDataRequest({ id: request.id }, options));
  const takeIt = () => {
    setRefusal(null);
    take.mutate(undefined, {
      onSuccess: ({ takeDataRequest: result }) => {
        const refused = refusalOf(result, tell);
        setRefusal(refused);
        if (!refused) announce(tell('requests.tookIt'));
      },
    });
  };
  return (
    <>
      <div className="page-actions">
        {!request.isMine && (
          <ActionButton look="main" onPress={takeIt} isPending={take.isPending}>
            {tell('requests.take')}
          </ActionButton>
        )}
        {request.isMine && <ExportButton id={request.id} onRefused={setRefusal} />}
        {request.isMine && <ActionButton onPress={() => setAsked('settle')}>{tell('requests.settle')}</ActionButton>}
        {request.isMine && !request.isExtended && (
          <ActionButton onPress={() => setAsked('extend')}>{tell('requests.extend')}</ActionButton>
        )}
      </div>
      {!request.isMine && <p>{tell('requests.take.about')}</p>}
      {refusal && <Notice tone="danger" isTold title={refusal} />}
      {take.error && <ProblemNotice problem={take.error} />}
      {asked === 'extend' && <ExtendDialog id={request.id} onClose={() => setAsked(null)} />}
      {asked === 'settle' && <SettleDialog request={request} onClose={() => setAsked(null)} />}
    </>
  );
}
