import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../language/language-context.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { ChosenPerson } from './chosen-person.tsx';
import { nobody, type Person, personProblem } from './person.ts';
import './person.css';
import { PersonSearch } from './person-search.tsx';
import { ways } from './sought.ts';

interface Props {
  /** Whose part of the form it is. */
  readonly label: string;
  /** What can be filled in by who knows it already. */
  readonly idLabel: string;
  readonly person: Person;
  readonly onChange: (person: Person) => void;
  /** Whether the form was sent, and so tells what is wrong. */
  readonly isChecked: boolean;
}

/** Whom something is about: looked for and chosen, or by the id for who has it. */
export function PersonChoice({ label, idLabel, person, onChange, isChecked }: Props) {
  const { tell } = useLanguage();
  const [by, setBy] = useState<(typeof ways)[number] | 'id'>(person.id ? 'id' : 'nameAndBirthDate');
  const place = useRef<HTMLFieldSetElement>(null);
  const last = useRef(person.found);
  useEffect(() => {
    if (last.current === person.found) return;
    last.current = person.found;
    // What was pressed is gone: the focus is with who was chosen, or where another one is looked for.
    place.current?.querySelector<HTMLElement>('.person-chosen, select')?.focus();
  }, [person.found]);
  const key = isChecked ? personProblem(person) : null;
  const problem = key && tell(key);
  const choose = (way: string) => {
    setBy(ways.find((each) => each === way) ?? 'id');
    onChange(nobody);
  };
  return (
    <fieldset className="person" ref={place}>
      <legend>{label}</legend>
      {person.found ? (
        <ChosenPerson person={person.found} onChange={() => choose('nameAndBirthDate')} />
      ) : (
        <>
          <Choice
            label={tell('person.by')}
            options={[...ways, 'id' as const].map((way) => ({ value: way, label: tell(`person.by.${way}`) }))}
            value={by}
            onChange={choose}
            problem={by === 'id' ? null : problem}
          />
          {by === 'id' ? (
            <Field
              label={idLabel}
              hint={tell('id.hint')}
              value={person.id}
              onChange={(id) => onChange({ id, found: null })}
              isRequired
              isId
              problem={problem}
            />
          ) : (
            <PersonSearch key={by} by={by} onChoose={(found) => onChange({ id: found.id, found })} />
          )}
        </>
      )}
    </fieldset>
  );
}
