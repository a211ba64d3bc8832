import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useLanguage } from '../language/language-context.tsx';
import { ActionButton } from '../parts/action-button.tsx';
import '../parts/confirm.css';

/** Over the room somebody was in: signing in again leads back to it. What is there stays until then, and can be copied. */
export function ExpiredDialog({ onSignIn }: { readonly onSignIn: () => void }) {
  const { tell } = useLanguage();
  return (
    <ModalOverlay isOpen isKeyboardDismissDisabled className="confirm-overlay">
      <Modal className="confirm-modal">
        <Dialog role="alertdialog" className="confirm-dialog">
          <Heading slot="title" level={2}>
            {tell('expired')}
          </Heading>
          <p>{tell('expired.about')}</p>
          <div className="confirm-actions">
            <ActionButton look="main" onPress={onSignIn}>
              {tell('signInAgain')}
            </ActionButton>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
