import { useLanguage } from '../../language/language-context.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import type { FoundPeople, FoundPerson } from './person.ts';
import { PersonName } from './person-name.tsx';

interface Props {
  readonly found: FoundPeople | null;
  readonly onChoose: (person: FoundPerson) => void;
}

/** Who fits, each to be chosen. How many is told to ears as well: its place is there before it is filled. */
export function FoundPeopleList({ found, onChoose }: Props) {
  const { tell, count } = useLanguage();
  const people = found?.callers ?? [];
  const said = found && (people.length === 0 ? tell('person.none') : count('person.found', people.length));
  return (
    <>
      <output>
        {said} {found?.hasMore && tell('person.more')}
      </output>
      {people.length > 0 && (
        <ul className="person-found">
          {people.map((person) => (
            <li key={person.id}>
              <ActionButton onPress={() => onChoose(person)}>
                <span>
                  <PersonName person={person} />
                </span>
              </ActionButton>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
