import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { ReactNode } from 'react';

interface Props { title: string; onClose: () => void; children: ReactNode }

/** A question that stands before everything else until it is answered or left with Escape. */
export const Dialog = ({ title, onClose, children }: Props) => (
  <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => { if (!open) onClose(); }}>
    <Modal>
      <AriaDialog className="dialog"><Heading slot="title">{title}</Heading>{children}</AriaDialog>
    </Modal>
  </ModalOverlay>
);
