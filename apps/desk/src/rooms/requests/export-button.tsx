import { useAct } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { download } from '../../parts/download.ts';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useAnnounce } from '../../shell/announcements.tsx';
import { refusalOf } from './refusal-of.ts';

interface Props {
  readonly id: string;
  /** Told to who stays: when somebody else took the request over, the button goes. Null when it was not refused. */
  readonly onRefused: (refusal: string | null) => void;
}

/** Makes the export of everything about the person, and saves it twice: to read, and for machines. Each export is logged. */
export function ExportButton({ id, onRefused }: Props) {
  const { tell } = useLanguage();
  const announce = useAnnounce();
  const make = useAct('requests', () => (api, options) => api.exportDataRequest({ id }, options));
  const save = () =>
    make.mutate(undefined, {
      onSuccess: ({ exportDataRequest: result }) => {
        const refused = refusalOf(result, tell);
        onRefused(refused);
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
      {make.error && <ProblemNotice problem={make.error} />}
    </>
  );
}
