import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Filters } from '../../parts/filters.tsx';
import { toFirstProblem } from '../../parts/to-first-problem.ts';
import { nobody, type Person, personProblem } from '../person/person.ts';
import { PersonChoice } from '../person/person-choice.tsx';
import { actions, type Matrix } from '../rules/rule.ts';
import { optionsIn } from '../rules/rule-names.ts';

/** What is asked, as it stands in the address; empty is not chosen. */
export type AskedExplanation = Readonly<Record<'node' | 'fieldGroup' | 'action' | 'role' | 'purpose', string>>;

interface Props {
  readonly matrix: Matrix;
  readonly first: AskedExplanation;
  readonly onAsk: (asked: AskedExplanation) => void;
}

/** Whose data, which, what with them, and by whom. */
export function ExplainForm({ matrix, first, onAsk }: Props) {
  const { tell } = useLanguage();
  const [asked, setAsked] = useState({ ...first, action: first.action || 'READ' });
  const [person, setPerson] = useState<Person>({ ...nobody, id: first.node });
  const [isChecked, setIsChecked] = useState(first.node !== '' && personProblem(person) !== null);
  const part = (name: keyof AskedExplanation) => ({
    value: asked[name],
    onChange: (value: string) => setAsked({ ...asked, [name]: value }),
  });
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (personProblem(person) || !asked.fieldGroup) return toFirstProblem();
        onAsk({ ...asked, node: person.id.trim() });
      }}
    >
      <PersonChoice
        label={tell('explain.about')}
        idLabel={tell('explain.node')}
        person={person}
        onChange={setPerson}
        isChecked={isChecked}
      />
      <Filters>
        <Choice
          {...part('fieldGroup')}
          label={tell('rule.fieldGroup')}
          none={tell('choose')}
          options={optionsIn(matrix, 'fieldGroups')}
          problem={isChecked && !asked.fieldGroup ? tell('required') : null}
        />
        <Choice
          {...part('action')}
          label={tell('rule.action')}
          options={actions.map((action) => ({ value: action, label: tell(`action.${action}`) }))}
        />
        <Choice
          {...part('role')}
          label={tell('explain.role')}
          none={tell('explain.me')}
          options={optionsIn(matrix, 'roles')}
        />
        <Choice
          {...part('purpose')}
          label={tell('rule.purpose')}
          none={tell('explain.anyPurpose')}
          options={optionsIn(matrix, 'purposes')}
        />
      </Filters>
      <div>
        <ActionButton look="main" type="submit">
          {tell('explain.ask')}
        </ActionButton>
      </div>
    </Form>
  );
}
