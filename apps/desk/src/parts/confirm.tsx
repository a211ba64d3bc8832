import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useLanguage } from '../language/language-context.tsx';
import { ActionButton } from './action-button.tsx';
import './confirm.css';

interface Props {
  readonly title: string;
  /** What the button that does it says. */
  readonly action: string;
  readonly isDangerous?: boolean;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks once more, and for what is still needed, before what cannot be undone. Escape and "cancel" leave everything as it was. */
export function Confirm({ title, action, isDangerous = false, isPending, onConfirm, onClose, children }: Props) {
  const { tell } = useLanguage();
  return (
    <ModalOverlay isOpen onOpenChange={(isOpen) => !isOpen && onClose()} className="confirm-overlay">
      <Modal className="confirm-modal">
        <Dialog className="confirm-dialog" role={isDangerous ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          <div className="confirm-actions">
            <ActionButton look={isDangerous ? 'danger' : 'main'} onPress={onConfirm} isPending={isPending}>
              {action}
            </ActionButton>
            <ActionButton onPress={onClose}>{tell('cancel')}</ActionButton>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
