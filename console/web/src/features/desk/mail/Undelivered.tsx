import { MailX } from 'lucide-react';
import { useWords } from '../../../app/Language';
import { whyUndelivered } from '../../../lib/undelivered';

/** That an answer did not arrive, and why: in words, with the server's numbers for whoever looks into it. */
export function Undelivered({ reason }: { reason?: string | null }) {
  const t = useWords();
  return (
    <div className="note late undelivered" role="note" data-testid="undelivered">
      <MailX className="i s" aria-hidden="true" />
      <span>
        <b>{t('delivery.FAILED')}</b> {t(`mail.why.${whyUndelivered(reason)}`)} {reason && <bdi className="ltr mono xs">{reason}</bdi>}
      </span>
    </div>
  );
}
