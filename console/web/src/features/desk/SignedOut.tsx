import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useWords } from '../../app/Language';
import { useDesk, useParts } from './DeskContext';

/** The session ended: work cannot go on, and nothing is lost. */
export function SignedOut({ selected }: { selected?: string }) {
  const t = useWords();
  const { keeper } = useParts();
  const { link, work } = useDesk();
  const [copied, setCopied] = useState(false);
  if (link.is !== 'signed-out') return null;
  const draft = selected ? keeper.draft(selected) : '';
  const name = work.find((item) => item.interactionId === selected)?.customerName ?? t('offer.unnamed');
  return (
    <ModalOverlay isOpen className="curtain">
      <Modal className="pop">
        <Dialog className="dialog" role="alertdialog" data-testid="signed-out">
          <Heading slot="title">{t('gone.title')}</Heading>
          <p className="sub">{draft === '' ? t('gone.text') : t('gone.draft', { name })}</p>
          <p className="row">
            <button type="button" className="btn main" autoFocus onClick={() => location.reload()}>
              {t('gone.signIn')}
            </button>
            {draft !== '' && (
              <button type="button" className="btn quiet" onClick={() => void navigator.clipboard.writeText(draft).then(() => setCopied(true))}>
                {copied ? t('gone.copied') : t('gone.copy')}
              </button>
            )}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
