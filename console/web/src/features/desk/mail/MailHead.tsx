import { Bot } from 'lucide-react';
import { useWords } from '../../../app/Language';
import type { Message } from '../../../api/schemas';

const PLACES = ['TO', 'CC', 'BCC'] as const;
const MACHINES = ['BOUNCE', 'AUTO_REPLY', 'MAILING_LIST', 'LOOP'];

/** Whom a mail is for, and that no person wrote it. */
export function MailHead({ message }: { message: Message }) {
  const t = useWords();
  const recipients = message.recipients ?? [];
  if (recipients.length === 0 && !message.machine) return null;
  return (
    <div className="mail-head">
      {message.machine && (
        <p className="machine" data-testid="machine-mail">
          <Bot className="i s" aria-hidden="true" />
          {t(`mail.${MACHINES.includes(message.machine) ? message.machine : 'MACHINE'}` as 'mail.MACHINE')}
        </p>
      )}
      {PLACES.map((place) => {
        const those = recipients.filter((it) => it.place === place);
        if (those.length === 0) return null;
        return (
          <p key={place} data-testid={`mail-${place.toLowerCase()}`}>
            <span className="mut">{t(`mail.${place}`)}</span>{' '}
            {those.map((it, i) => (
              <span key={`${it.address}${i}`}>
                {i > 0 && t('mail.and')}
                <bdi title={it.address}>{it.name ?? it.address}</bdi>
                {it.name && (
                  <>
                    {' '}
                    <bdi className="ltr address">{it.address}</bdi>
                  </>
                )}
              </span>
            ))}
          </p>
        );
      })}
    </div>
  );
}
