import { Reply, ReplyAll, X } from 'lucide-react';
import { useWords } from '../../../app/Language';
import type { Copies, Place } from './useCopies';

const PLACES: Place[] = ['CC', 'BCC'];

/** Whom the answer goes to beside the customer. */
export function CopiesField({ copies }: { copies: Copies }) {
  const t = useWords();
  return (
    <div className="copies" role="group" aria-label={t('mail.copies')} data-testid="copies">
      {copies.everybody.length > 0 && (
        <span className="ways">
          <button type="button" className="btn quiet" aria-pressed={copies.isToAll} onClick={copies.toAll} data-testid="reply-all">
            <ReplyAll className="i s flip" aria-hidden="true" />
            {t('mail.replyAll')}
          </button>
          <button type="button" className="btn quiet" aria-pressed={copies.recipients.length === 0} onClick={copies.toCustomer} data-testid="reply-one">
            <Reply className="i s flip" aria-hidden="true" />
            {t('mail.replyOne')}
          </button>
        </span>
      )}
      {copies.recipients.map((it) => (
        <span key={`${it.place} ${it.address}`} className="copy" title={it.address} data-testid="copy">
          <span className="mut">{t(`mail.${it.place === 'BCC' ? 'BCC' : it.place === 'TO' ? 'TO' : 'CC'}`)}</span> <bdi>{it.name ?? it.address}</bdi>
          <button type="button" className="drop" aria-label={t('mail.dropCopy', { address: it.address })} onClick={() => copies.drop(it)}>
            <X className="i s" aria-hidden="true" />
          </button>
        </span>
      ))}
      <select value={copies.place} aria-label={t('mail.copyPlace')} onChange={(event) => copies.setPlace(event.target.value === 'BCC' ? 'BCC' : 'CC')} data-testid="copy-place">
        {PLACES.map((place) => (
          <option key={place} value={place}>
            {t(`mail.${place}`)}
          </option>
        ))}
      </select>
      <input
        type="text"
        inputMode="email"
        dir="ltr"
        autoComplete="off"
        aria-label={t('mail.copies')}
        aria-invalid={copies.bad.length > 0}
        placeholder={t('mail.addCopy')}
        value={copies.typed}
        onChange={(event) => copies.type(event.target.value)}
        onBlur={copies.take}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          copies.take();
        }}
        data-testid="copy-field"
      />
      {copies.bad.length > 0 && (
        <span className="xs bad" role="alert" data-testid="bad-address">
          {t('mail.noAddress')} <bdi className="ltr">{copies.bad.join(', ')}</bdi>
        </span>
      )}
    </div>
  );
}
