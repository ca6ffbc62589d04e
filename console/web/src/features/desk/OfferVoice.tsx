import { useFormats, useSpeaking, useWords } from '../../app/Language';
import { channelName } from '../../i18n/names';
import type { Offer } from '../../api/schemas';
import { useNow } from '../../lib/now';
import { useDesk } from './DeskContext';
import { secondsLeft, whyIn } from './offer';

/** Says an offer once, and the last ten and five seconds, to those who do not see the card. */
export function OfferVoice({ offer }: { offer?: Offer }) {
  const t = useWords();
  const formats = useFormats();
  const { language } = useSpeaking();
  const { clockOffset } = useDesk();
  const now = useNow() + clockOffset;
  const left = offer ? secondsLeft(offer, now) : 0;
  const hurry = left === 10 || left === 5 ? t('offer.left', { n: formats.number(left) }) : '';
  const name = offer?.customerName ?? t('offer.unnamed');
  const text = offer ? t('offer.announce', { channel: channelName(t, offer.channel), name, why: whyIn(offer, language)[0] ?? '' }) : '';
  return (
    <>
      <p className="hidden-label" aria-live="assertive">
        {text}
      </p>
      <p className="hidden-label" aria-live="polite">
        {hurry}
      </p>
    </>
  );
}
