import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useLanguage } from '../language/language-context.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import { Notice } from '../parts/notice.tsx';
import '../parts/confirm.css';

interface Props {
  /** False when the browser opens no window beside this one. */
  readonly onSignInBeside: () => Promise<boolean>;
  readonly onSignInHere: () => void;
}

/** Over the room somebody was in: signing in again, in a window beside it, leaves what is there as it is. */
export function ExpiredDialog({ onSignInBeside, onSignInHere }: Props) {
  const { tell } = useLanguage();
  const [isRefused, setIsRefused] = useState(false);
  const signInBeside = async () => setIsRefused(!(await onSignInBeside()));
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="confirm-overlay">
      <Modal className="confirm-modal">
        <Dialog role="alertdialog" className="confirm-dialog">
          <Heading slot="title" level={2}>
            {tell('expired')}
          </Heading>
          <p>{tell('expired.about')}</p>
          {isRefused && <Notice tone="warning" isTold title={tell('expired.noWindow')} />}
          <div className="confirm-actions">
            <ActionButton look="main" onPress={() => void signInBeside()}>
              {tell('signInAgain')}
            </ActionButton>
            {isRefused && <ActionButton onPress={onSignInHere}>{tell('expired.here')}</ActionButton>}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
