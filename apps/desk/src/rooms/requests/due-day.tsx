import { useLanguage } from '../../language/language-context.tsx';

interface Props {
  readonly request: {
    readonly dueOn: string;
    readonly isOverdue: boolean | null;
    readonly isExtended: boolean | null;
  };
}

/** The last day on which an answer is in time, and whether it has passed. */
export function DueDay({ request: { dueOn, isOverdue, isExtended } }: Props) {
  const { tell, day } = useLanguage();
  return (
    <>
      <time dateTime={dueOn}>{day(dueOn)}</time>
      {isOverdue && <strong className="field-problem"> {tell('requests.overdue')}</strong>}
      {isExtended && <> {tell('requests.extended')}</>}
    </>
  );
}
