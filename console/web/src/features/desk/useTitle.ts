import { useEffect } from 'react';
import { useFormats, useWords } from '../../app/Language';
import { channelName } from '../../i18n/names';
import { useNow } from '../../lib/now';
import { useDesk } from './DeskContext';
import { byDeadline, secondsLeft } from './offer';

/** The tab's title counts an offer down, for those who look at another tab. */
export function useTitle(): void {
  const t = useWords();
  const formats = useFormats();
  const { offers, clockOffset } = useDesk();
  const now = useNow() + clockOffset;
  const [offer] = byDeadline(offers);
  const what = offer
    ? t('offer.title', { n: formats.number(secondsLeft(offer, now)), channel: channelName(t, offer.channel) })
    : t('app.desk');
  const title = `${what} · ${t('app.name')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
