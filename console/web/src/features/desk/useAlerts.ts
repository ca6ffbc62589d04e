import { useEffect, useRef } from 'react';
import { useWords } from '../../app/Language';
import { channelName } from '../../i18n/names';
import { sound } from '../../lib/sound';
import { alertsBetween, halfTime, type Alert } from '../../live/alerts';
import { useParts } from './DeskContext';

const MESSAGE_NOTICE_EVERY = 60_000;

/** Sounds, and notices outside the page while nobody looks at it. An offer's notice goes when the offer is settled. */
export function useAlerts(selected?: string): void {
  const t = useWords();
  const { client } = useParts();
  const latest = useRef({ t, selected });
  latest.current = { t, selected };
  useEffect(() => {
    const voice = new Voice(() => latest.current.t, () => client.get().clockOffset);
    let before = client.get();
    const stopWatching = client.watch(() => {
      const after = client.get();
      const alerts = alertsBetween(before, after, document.visibilityState === 'visible' ? latest.current.selected : undefined);
      if (before.link.is === 'live' && after.link.is === 'lost') voice.lineBroke();
      if (after.link.is === 'live') voice.lineIsBack();
      before = after;
      for (const alert of alerts) voice.say(alert);
    });
    const unlock = () => sound.unlock();
    addEventListener('pointerdown', unlock);
    addEventListener('keydown', unlock);
    return () => {
      stopWatching();
      voice.hush();
      removeEventListener('pointerdown', unlock);
      removeEventListener('keydown', unlock);
    };
  }, [client]);
}

class Voice {
  readonly #words: () => ReturnType<typeof useWords>;
  readonly #clockOffset: () => number;
  readonly #offers = new Map<string, { notice?: Notification; half: ReturnType<typeof setTimeout> }>();
  #messageNoticeAt = 0;
  #lost: ReturnType<typeof setTimeout> | undefined;

  constructor(words: () => ReturnType<typeof useWords>, clockOffset: () => number) {
    this.#words = words;
    this.#clockOffset = clockOffset;
  }

  say(alert: Alert): void {
    switch (alert.is) {
      case 'offer':
        return this.#offer(alert);
      case 'offer-settled':
        return this.#settle(alert.offerId);
      case 'message':
        return this.#message(alert);
    }
  }

  /** Short breaks heal by themselves and are no news. */
  lineBroke(): void {
    this.#lost ??= setTimeout(() => sound.lost(), 5_000);
  }

  lineIsBack(): void {
    clearTimeout(this.#lost);
    this.#lost = undefined;
  }

  hush(): void {
    this.lineIsBack();
    for (const offerId of this.#offers.keys()) this.#settle(offerId);
  }

  #offer({ offer }: Alert & { is: 'offer' }): void {
    sound.offer();
    const t = this.#words();
    const title = t('notices.offerTitle', { channel: channelName(t, offer.channel), name: offer.customerName ?? t('offer.unnamed') });
    const half = setTimeout(() => sound.offer(), Math.max(0, halfTime(offer) - Date.now() - this.#clockOffset()));
    this.#offers.set(offer.offerId, { notice: notify(title, '', true), half });
  }

  #settle(offerId: string): void {
    const known = this.#offers.get(offerId);
    if (!known) return;
    clearTimeout(known.half);
    known.notice?.close();
    this.#offers.delete(offerId);
  }

  #message({ item }: Alert & { is: 'message' }): void {
    sound.message();
    if (Date.now() - this.#messageNoticeAt < MESSAGE_NOTICE_EVERY) return;
    this.#messageNoticeAt = Date.now();
    const t = this.#words();
    notify(t('notices.messageTitle'), t('notices.messageText', { name: item.customerName ?? t('offer.unnamed') }), false);
  }
}

function notify(title: string, body: string, stays: boolean): Notification | undefined {
  if (!('Notification' in window) || Notification.permission !== 'granted' || document.visibilityState === 'visible') return undefined;
  const notice = new Notification(title, { body, requireInteraction: stays, lang: document.documentElement.lang, dir: document.documentElement.dir as NotificationDirection });
  notice.onclick = () => {
    window.focus();
    notice.close();
  };
  return notice;
}
