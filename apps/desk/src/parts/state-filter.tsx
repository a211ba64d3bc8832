import { useLanguage } from '../language/language-context.tsx';
import { Choice } from './choice.tsx';
import { Filters } from './filters.tsx';

interface Props<State extends string> {
  readonly label: string;
  readonly states: readonly State[];
  /** Null: all of them. */
  readonly state: State | null;
  readonly nameOf: (state: State) => string;
  readonly onChange: (state: string | undefined) => void;
}

/** Narrows a list to what stands in one state. */
export function StateFilter<State extends string>({ label, states, state, nameOf, onChange }: Props<State>) {
  const { tell } = useLanguage();
  return (
    <Filters>
      <Choice
        label={label}
        none={tell('all')}
        options={states.map((each) => ({ value: each, label: nameOf(each) }))}
        value={state ?? ''}
        onChange={(value) => onChange(value || undefined)}
      />
    </Filters>
  );
}
