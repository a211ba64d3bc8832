import { useLanguage } from '../language/language-context.tsx';
import { ActionButton } from './action-button.tsx';

interface Props {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): unknown;
  };
}

/** The next page of a list, below the ones that are there. */
export function MoreButton({ list }: Props) {
  const { tell } = useLanguage();
  if (!list.hasNextPage) return null;
  return (
    <div>
      <ActionButton isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
        {tell('more')}
      </ActionButton>
    </div>
  );
}
