import { Phone } from 'lucide-react';
import { useWords } from '../../app/Language';

/** The customer left a number and nothing else: what is written here reaches nobody but colleagues. */
export function OnlyPhone({ phone }: { phone: string }) {
  const t = useWords();
  return (
    <div className="refused" data-testid="only-phone">
      <div className="note">
        <Phone className="i s" aria-hidden="true" />
        <span>
          {t('compose.onlyPhone')}{' '}
          <a className="ltr mono" href={`tel:${phone}`}>
            {phone}
          </a>
        </span>
      </div>
    </div>
  );
}
