import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../language/language-context.tsx';
import { ActionButton } from './action-button.tsx';

interface Props {
  readonly list: {
    readonly nodes: readonly unknown[] | null;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): unknown;
  };
}

/** The next page of a list, below the ones that are there. That it came is told; with the last one the button goes, and the focus is with what is told. */
export function MoreButton({ list }: Props) {
  const { tell, count } = useLanguage();
  const [isAsked, setIsAsked] = useState(false);
  const place = useRef<HTMLOutputElement>(null);
  const { hasNextPage, isFetchingNextPage } = list;
  useEffect(() => {
    if (isAsked && !hasNextPage && document.activeElement === document.body) place.current?.focus();
  }, [isAsked, hasNextPage]);
  const more = () => {
    setIsAsked(true);
    void list.fetchNextPage();
  };
  return (
    <div className="page-actions">
      {hasNextPage && (
        <ActionButton isPending={isFetchingNextPage} onPress={more}>
          {tell('more')}
        </ActionButton>
      )}
      <output ref={place} tabIndex={-1}>
        {isAsked && !isFetchingNextPage && count(hasNextPage ? 'more.shown' : 'more.all', list.nodes?.length ?? 0)}
      </output>
    </div>
  );
}
