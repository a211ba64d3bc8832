import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { toFirstProblem } from '../../parts/to-first-problem.ts';
import { idProblem } from '../id-problem.ts';

type By = 'person' | 'case';

interface Props {
  readonly by: By;
  readonly id: string;
  readonly onSearch: (by: By, id: string) => void;
}

/** Of whom, or of which case, the log is wanted. */
export function LogSearch({ by: firstBy, id: firstId, onSearch }: Props) {
  const { tell } = useLanguage();
  const [by, setBy] = useState(firstBy);
  const [id, setId] = useState(firstId);
  const [isChecked, setIsChecked] = useState(firstId !== '');
  const problem = idProblem(id);
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (problem) return toFirstProblem();
        onSearch(by, id.trim().toLowerCase());
      }}
    >
      <Choice
        label={tell('log.by')}
        options={[
          { value: 'person', label: tell('log.by.person') },
          { value: 'case', label: tell('log.by.case') },
        ]}
        value={by}
        onChange={(value) => setBy(value === 'case' ? 'case' : 'person')}
      />
      <Field
        label={tell(`log.id.${by}`)}
        value={id}
        onChange={setId}
        isRequired
        isId
        problem={isChecked && problem ? tell(problem) : null}
      />
      <div>
        <ActionButton look="main" type="submit">
          {tell('log.search')}
        </ActionButton>
      </div>
    </Form>
  );
}
