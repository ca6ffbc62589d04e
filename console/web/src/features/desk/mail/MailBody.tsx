import { Download, FileText, LayoutTemplate } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../../app/Language';
import { mailAddress } from '../../../api/desk-api';
import type { Message } from '../../../api/schemas';
import { FoldedText } from './FoldedText';
import { MailFrame } from './MailFrame';

interface MailBodyProps {
  message: Message;
  /** The interaction with which it is read; the message may be of an earlier one. */
  within: string;
}

/** What a mail says: as text, as its sender laid it out when asked for, and as the file that came. */
export function MailBody({ message, within }: MailBodyProps) {
  const t = useWords();
  const [asWritten, setAsWritten] = useState(false);
  return (
    <>
      {asWritten ? <MailFrame message={message} within={within} /> : <FoldedText text={message.text} />}
      {(message.html || message.original) && (
        <p className="mail-ways">
          {message.html && (
            <button type="button" className="link xs" onClick={() => setAsWritten(!asWritten)} aria-pressed={asWritten} data-testid="as-written">
              {asWritten ? <FileText className="i s" aria-hidden="true" /> : <LayoutTemplate className="i s" aria-hidden="true" />}
              {asWritten ? t('mail.asText') : t('mail.asWritten')}
            </button>
          )}
          {message.original && (
            <a className="link xs" href={mailAddress(within, message.messageId, 'original')} download data-testid="original">
              <Download className="i s" aria-hidden="true" />
              {t('mail.original')}
            </a>
          )}
        </p>
      )}
    </>
  );
}
