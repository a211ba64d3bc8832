import { useAct } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { download } from '../../parts/download.ts';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useAnnounce } from '../../shell/announcements.tsx';

interface Props {
  readonly person: string | null;
  readonly file: string | null;
}

/** Saves the whole log of a person or case, under the names of the standard, for who checks it with other tools. Each export is logged. */
export function ExportLog({ person, file }: Props) {
  const { tell } = useLanguage();
  const announce = useAnnounce();
  const make = useAct('log-export', () => (api, options) => api.processingLogExport({ person, case: file }, options));
  const save = () =>
    make.mutate(undefined, {
      onSuccess: ({ processingLogExport: lines }) => {
        download(`log-${person ?? file}.json`, 'application/json', JSON.stringify(lines, null, 2));
        announce(tell('log.exported'));
      },
    });
  return (
    <div className="form">
      <div>
        <ActionButton onPress={save} isPending={make.isPending}>
          {tell('log.export')}
        </ActionButton>
      </div>
      {make.error && <ProblemNotice problem={make.error} />}
    </div>
  );
}
