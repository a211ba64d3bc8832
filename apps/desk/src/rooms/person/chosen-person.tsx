import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import type { FoundPerson } from './person.ts';
import { PersonName } from './person-name.tsx';

interface Props {
  readonly person: FoundPerson;
  readonly onChange: () => void;
}

/** Who was chosen, and the way to somebody else. */
export function ChosenPerson({ person, onChange }: Props) {
  const { tell } = useLanguage();
  return (
    <div className="box box-soft person-chosen" tabIndex={-1}>
      <p>
        <PersonName person={person} />
      </p>
      <code>{person.id}</code>
      <div>
        <ActionButton onPress={onChange}>{tell('person.other')}</ActionButton>
      </div>
    </div>
  );
}
