import { PhoneCall } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useFormats, useSpeaking, useWords } from '../../app/Language';
import { channelName } from '../../i18n/names';
import type { Offer } from '../../api/schemas';
import { useNow } from '../../lib/now';
import { ChannelIcon } from '../../ui/ChannelIcon';
import type { EndedOffer } from '../../live/state';
import { secondsLeft, shareLeft, whyIn } from './offer';
import { useDesk } from './DeskContext';

interface OfferCardProps {
  offer: Offer;
  more: number;
  answering?: 'accepting' | 'declining';
  unanswered: boolean;
  onAccept(): void;
  onDecline(): void;
}

/** An offer with its countdown, why it is ours, and the two answers. It pushes the work list down and covers nothing. */
export function OfferCard({ offer, more, answering, unanswered, onAccept, onDecline }: OfferCardProps) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useSpeaking();
  const { clockOffset } = useDesk();
  const serverNow = useNow() + clockOffset;
  const why = whyIn(offer, language);
  return (
    <section className="offer" aria-label={t('offer.label')} data-testid="offer" data-offer={offer.offerId}>
      <div className="row">
        <div className="grow">
          <OfferHead offer={offer} />
          <p className="head">{t('offer.waiting', { age: formats.duration(serverNow - Date.parse(offer.waitingSince)) })}</p>
        </div>
        <Ring offer={offer} />
      </div>
      {offer.callback && (
        <p className="head" data-testid="offer-callback">
          <PhoneCall className="i s" aria-hidden="true" />
          <span>{callbackWords(offer.callback, t, formats)}</span>
        </p>
      )}
      {offer.role && <p className="head">{t(`offer.${offer.role}` as 'offer.CONSULTED', { defaultValue: '' })}</p>}
      {offer.preview && (
        <p className="preview" dir="auto">
          {offer.preview}
        </p>
      )}
      {why.length > 0 && (
        <div className="why">
          <h3>{t('offer.why')}</h3>
          <ul>
            {why.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {unanswered && (
        <p className="offer-problem" role="alert">
          <b>{t('answer.failed')}</b> {t('answer.network')}
        </p>
      )}
      <div className="acts">
        <button type="button" className="btn yes" disabled={answering !== undefined} onClick={onAccept} data-testid="accept">
          {answering === 'accepting' ? t('offer.accepting') : t('offer.accept')} <kbd>F2</kbd>
        </button>
        <button type="button" className="btn" disabled={answering !== undefined} onClick={onDecline} data-testid="decline">
          {answering === 'declining' ? t('offer.declining') : t('offer.decline')} <kbd>⇧F2</kbd>
        </button>
      </div>
      {more > 0 && <p className="head more">{t('offer.more', { count: more, n: formats.number(more) })}</p>}
    </section>
  );
}

/** The customer is not there: what is to be done. The number is told to whoever takes it. */
function callbackWords({ phone, notBefore }: NonNullable<Offer['callback']>, t: ReturnType<typeof useWords>, formats: ReturnType<typeof useFormats>): string {
  if (!phone) return t('offer.writeBack');
  return notBefore ? t('offer.callAt', { time: formats.time(Date.parse(notBefore)) }) : t('offer.callBack');
}

function OfferHead({ offer }: { offer: Offer }) {
  const t = useWords();
  return (
    <>
      <p className="head">
        <ChannelIcon channel={offer.channel} small />
        <span>
          {channelName(t, offer.channel)} · <bdi>{offer.queueId}</bdi>
        </span>
      </p>
      <p className="name">
        <bdi>{offer.customerName ?? t('offer.unnamed')}</bdi>
      </p>
    </>
  );
}

/** The ring empties clockwise in both languages: clocks do not mirror. Silent but for the seconds that hurry. */
function Ring({ offer }: { offer: Offer }) {
  const t = useWords();
  const formats = useFormats();
  const { clockOffset } = useDesk();
  const now = useNow(250) + clockOffset;
  const left = secondsLeft(offer, now);
  const style = { '--left': shareLeft(offer, now) } as CSSProperties;
  return (
    <span className={left <= 5 ? 'ring last' : 'ring'} role="timer" aria-label={t('offer.left', { n: formats.number(left) })} style={style}>
      <svg viewBox="0 0 44 44" aria-hidden="true">
        <circle cx="22" cy="22" r="20" />
        <circle className="hand" cx="22" cy="22" r="20" pathLength="100" />
      </svg>
      {formats.number(left)}
    </span>
  );
}

/** An offer that went by itself: grey, with what happened, until it is read. */
export function EndedCard({ ended, onRead }: { ended: EndedOffer; onRead(): void }) {
  const t = useWords();
  return (
    <section className="offer is-ended" aria-label={t('offer.label')} data-testid="ended-offer" data-outcome={ended.outcome}>
      <OfferHead offer={ended.offer} />
      <p className="sm" role="status">
        {t(`ended.${ended.outcome}` as 'ended.other', { defaultValue: t('ended.other') })}
      </p>
      <p className="row">
        <button type="button" className="btn" onClick={onRead}>
          {t('ended.read')}
        </button>
      </p>
    </section>
  );
}
