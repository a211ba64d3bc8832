import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { toFirstProblem } from '../../parts/to-first-problem.ts';
import { idProblem } from '../id-problem.ts';
import { type FoundPerson, nobody, type Person, personOf, personProblem } from '../person/person.ts';
import { PersonChoice } from '../person/person-choice.tsx';

type By = 'person' | 'case';

interface Props {
  readonly by: By;
  readonly id: string;
  /** Who was found and searched for last. */
  readonly found: FoundPerson | null;
  readonly onSearch: (by: By, person: Person) => void;
}

/** Of whom, or of which case, the log is wanted. */
export function LogSearch({ by: firstBy, id: firstId, found, onSearch }: Props) {
  const { tell } = useLanguage();
  const [by, setBy] = useState(firstBy);
  const [person, setPerson] = useState(personOf(firstId, found));
  const [isChecked, setIsChecked] = useState(firstId !== '');
  const problem = by === 'case' ? idProblem(person.id) : personProblem(person);
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (problem) return toFirstProblem();
        onSearch(by, { ...person, id: person.id.trim().toLowerCase() });
      }}
    >
      <Choice
        label={tell('log.by')}
        options={[
          { value: 'person', label: tell('log.by.person') },
          { value: 'case', label: tell('log.by.case') },
        ]}
        value={by}
        onChange={(value) => {
          setBy(value === 'case' ? 'case' : 'person');
          setPerson(nobody);
        }}
      />
      {by === 'case' ? (
        <Field
          label={tell('log.id.case')}
          value={person.id}
          onChange={(id) => setPerson({ id, found: null })}
          isRequired
          isId
          problem={isChecked && problem ? tell(problem) : null}
        />
      ) : (
        <PersonChoice
          label={tell('log.by.person')}
          idLabel={tell('log.id.person')}
          person={person}
          onChange={setPerson}
          isChecked={isChecked}
        />
      )}
      <div>
        <ActionButton look="main" type="submit">
          {tell('log.search')}
        </ActionButton>
      </div>
    </Form>
  );
}
