import { useState } from 'react';
import { useAct } from '../../api/use-answer.ts';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Field } from '../../parts/field.tsx';
import { Filters } from '../../parts/filters.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { toFirstProblem } from '../../parts/to-first-problem.ts';
import { FoundPeopleList } from './found-people.tsx';
import type { FoundPeople, FoundPerson } from './person.ts';
import { fieldsOf, nothingSaid, type Said, type SoughtBy, type SoughtField, toQuestion } from './sought.ts';

interface Props {
  readonly by: SoughtBy;
  readonly onChoose: (person: FoundPerson) => void;
}

interface Refusal {
  /** Beside which field it is told; null when it is about none. */
  readonly field: SoughtField | null;
  readonly text: string;
}

/** Looks for somebody, and shows who fits. It stands in a form of its own kind: Enter looks, and sends nothing. */
export function PersonSearch({ by, onChoose }: Props) {
  const { tell } = useLanguage();
  const [said, setSaid] = useState<Said>(nothingSaid);
  const [isChecked, setIsChecked] = useState(false);
  const [found, setFound] = useState<FoundPeople | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const find = useAct('people', () => (api, options) => api.findCallers({ caller: toQuestion(by, said) }, options));
  const fields: readonly SoughtField[] = fieldsOf[by];
  const look = () => {
    setIsChecked(true);
    setFound(null);
    setRefusal(null);
    if (fields.some((field) => said[field].trim() === '')) return toFirstProblem();
    find.mutate(undefined, {
      onSuccess: ({ findCallers: answer }) => {
        if (answer.__typename === 'FoundCallers') return setFound(answer);
        const { field, message } = answer;
        setRefusal({
          field: fields.find((each) => each === field) ?? null,
          text: message,
        });
        toFirstProblem();
      },
    });
  };
  const problemOf = (field: SoughtField) => {
    if (refusal?.field === field) return refusal.text;
    return isChecked && said[field].trim() === '' ? tell('required') : null;
  };
  return (
    <>
      <Filters>
        {fields.map((field) => (
          <Field
            key={field}
            label={tell(`person.${field}`)}
            value={said[field]}
            onChange={(text) => setSaid({ ...said, [field]: text })}
            type={field === 'bornOn' ? 'date' : 'text'}
            isRequired
            problem={problemOf(field)}
            onEnter={look}
          />
        ))}
      </Filters>
      <div>
        <ActionButton onPress={look} isPending={find.isPending}>
          {tell('person.search')}
        </ActionButton>
      </div>
      <p className="field-hint">{tell('person.search.about')}</p>
      {refusal && !refusal.field && <Notice tone="danger" isTold title={refusal.text} />}
      {find.error && <ProblemNotice problem={find.error} />}
      <FoundPeopleList found={found} onChoose={onChoose} />
    </>
  );
}
