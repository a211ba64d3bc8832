import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Field } from '../../parts/field.tsx';
import { Filters } from '../../parts/filters.tsx';
import { toFirstProblem } from '../../parts/to-first-problem.ts';
import { idProblem } from '../id-problem.ts';
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
  const [isChecked, setIsChecked] = useState(first.node !== '' && idProblem(first.node) !== null);
  const part = (name: keyof AskedExplanation) => ({
    value: asked[name],
    onChange: (value: string) => setAsked({ ...asked, [name]: value }),
  });
  const nodeProblem = idProblem(asked.node);
  return (
    <Form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (nodeProblem || !asked.fieldGroup) return toFirstProblem();
        onAsk({ ...asked, node: asked.node.trim() });
      }}
    >
      <Field
        {...part('node')}
        label={tell('explain.node')}
        isRequired
        isId
        problem={isChecked && nodeProblem ? tell(nodeProblem) : null}
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
