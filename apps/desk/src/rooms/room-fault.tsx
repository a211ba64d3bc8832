import { useLanguage } from '../language/language-context.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { Page } from '../parts/page.tsx';

/** When a room breaks by a mistake of ours. */
export function RoomFault() {
  const { tell } = useLanguage();
  return (
    <Page title={tell('fault')} intro={tell('fault.about')}>
      <div>
        <ActionButton onPress={() => location.reload()}>{tell('retry')}</ActionButton>
      </div>
    </Page>
  );
}
