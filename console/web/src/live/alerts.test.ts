import { describe, expect, it } from 'vitest';
import { anItem, anOffer, at } from '../test/fixtures';
import { alertsBetween, halfTime } from './alerts';
import { emptyDesk } from './state';

const wrote = anItem({ lastPosition: 2, lastMessage: { author: 'CUSTOMER', text: 'x', at: at(1) } });

describe('alerts', () => {
  it('tell of an offer once, and of its end', () => {
    const offered = { ...emptyDesk, offers: [anOffer()] };

    expect(alertsBetween(emptyDesk, offered)).toMatchObject([{ is: 'offer', offer: { offerId: 'o-1' } }]);
    expect(alertsBetween(offered, { ...offered })).toEqual([]);
    expect(alertsBetween(offered, emptyDesk)).toEqual([{ is: 'offer-settled', offerId: 'o-1' }]);
  });

  it('tell of a message in work that is not open', () => {
    const before = { ...emptyDesk, work: [anItem({ lastPosition: 1 })] };
    const after = { ...emptyDesk, work: [wrote] };

    expect(alertsBetween(before, after, 'i-2')).toHaveLength(1);
    expect(alertsBetween(before, after, 'i-1')).toEqual([]);
    expect(alertsBetween(emptyDesk, after)).toEqual([]);
  });

  it('come again at half an offer’s time', () => {
    expect(halfTime(anOffer())).toBe(Date.parse(at(10)));
  });
});
