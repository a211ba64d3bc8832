import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Choice } from '../../parts/choice.tsx';
import { Filters } from '../../parts/filters.tsx';
import { actions, type Matrix } from '../rules/rule.ts';
import { type ChangeDraft, type ChangePart, missingIn } from '../rules/rule-change.ts';
import { optionsIn } from '../rules/rule-names.ts';

interface Props {
  readonly matrix: Matrix;
  readonly draft: ChangeDraft;
  /** From 1, as it is shown. */
  readonly position: number;
  /** Whether what is missing is pointed at. */
  readonly isChecked: boolean;
  readonly onChange: (draft: ChangeDraft) => void;
  readonly onRemove: (() => void) | null;
}

/** One change, part by part. */
export function ChangeEditor({ matrix, draft, position, isChecked, onChange, onRemove }: Props) {
  const { tell } = useLanguage();
  const missing = isChecked ? missingIn(draft) : [];
  const part = (name: ChangePart) => ({
    label: tell(`rule.${name}`),
    none: tell('choose'),
    value: draft[name],
    problem: missing.includes(name) ? tell('required') : null,
    onChange: (value: string) => onChange({ ...draft, [name]: value }),
  });
  return (
    <section className="box" aria-label={tell('changes.change', { position })}>
      <div className="page-head">
        <h2>{tell('changes.change', { position })}</h2>
        {onRemove && (
          <ActionButton look="quiet" onPress={onRemove}>
            {tell('changes.dropChange', { position })}
          </ActionButton>
        )}
      </div>
      <Filters>
        <Choice
          {...part('act')}
          options={[
            { value: 'ADD', label: tell('act.ADD') },
            { value: 'REMOVE', label: tell('act.REMOVE') },
          ]}
        />
        <Choice {...part('role')} options={optionsIn(matrix, 'roles')} />
        <Choice
          {...part('action')}
          options={actions.map((action) => ({ value: action, label: tell(`action.${action}`) }))}
        />
        <Choice {...part('fieldGroup')} options={optionsIn(matrix, 'fieldGroups')} />
        <Choice {...part('relation')} options={optionsIn(matrix, 'relations')} />
        <Choice {...part('purpose')} options={optionsIn(matrix, 'purposes')} />
      </Filters>
    </section>
  );
}
