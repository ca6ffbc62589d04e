import { describe, expect, it } from 'vitest';
import { aMessage, anItem, anOffer, aSnapshot, at, NINE } from '../test/fixtures';
import { apply, type Happening } from './apply';
import { emptyDesk, type Desk, type Reply } from './state';

function after(...events: Happening[]): Desk {
  return events.reduce((desk, event) => apply(desk, event, NINE), emptyDesk);
}

const snapshot: Happening = { name: 'snapshot', snapshot: aSnapshot({ work: [anItem()] }), at: NINE };
const offer: Happening = { name: 'offer', data: anOffer() };
const resolved = (outcome: string): Happening => ({ name: 'offer-resolved', data: { offerId: 'o-1', interactionId: 'i-1', outcome } });
const message = (position: number, over = {}): Happening => ({ name: 'message', data: aMessage(position, over) });

describe('the same event twice', () => {
  const events: [string, Happening[]][] = [
    ['offer', [offer]],
    ['offer-prolonged', [offer, { name: 'offer-prolonged', data: { offerId: 'o-1', deadline: at(30) } }]],
    ['offer-resolved', [offer, resolved('TIMED_OUT')]],
    ['presence', [{ name: 'presence', data: { presence: 'BREAK', reason: 'lunch', since: at(1) } }]],
    ['capacity', [{ name: 'capacity', data: { used: 2, capacity: 4 } }]],
    ['handling', [{ name: 'handling', data: anItem({ interactionId: 'i-2', handlingId: 'h-2' }) }]],
    ['wrap-up', [{ name: 'wrap-up', data: { interactionId: 'i-1', handlingId: 'h-1', limit: at(90) } }]],
    ['handling-ended', [{ name: 'handling-ended', data: { interactionId: 'i-1', handlingId: 'h-1', end: 'BY_AGENT' } }]],
    ['message', [message(1)]],
    ['delivery', [message(1, { author: 'AGENT' }), { name: 'delivery', data: { interactionId: 'i-1', messageId: 'm-1', status: 'READ' } }]],
    ['colleagues', [{ name: 'colleagues', data: { interactionId: 'i-1', participants: [], invited: [{ agentId: 'a', name: 'A', role: 'CONSULTED' }] } }]],
    ['role', [{ name: 'role', data: { interactionId: 'i-1', handlingId: 'h-1', role: 'CONSULTED' } }]],
    ['load', [{ name: 'load', data: { interactionId: 'i-1', handlingId: 'h-1', load: 'SILENT' } }]],
    ['customer-left', [{ name: 'customer-left', data: { interactionId: 'i-1' } }]],
    ['typing', [{ name: 'typing', data: { interactionId: 'i-1' } }]],
  ];

  it.each(events)('%s does no harm', (_name, happenings) => {
    const once = after(snapshot, ...happenings);
    const twice = apply(once, happenings.at(-1)!, NINE);

    expect(twice).toEqual(once);
    expect(once).not.toEqual(after(snapshot, ...happenings.slice(0, -1)));
  });
});

describe('the snapshot', () => {
  it('is the whole truth about offers and work, and tells the server’s clock', () => {
    const desk = after(snapshot, offer, { name: 'snapshot', snapshot: aSnapshot({ now: at(5) }), at: NINE });

    expect(desk.offers).toEqual([]);
    expect(desk.work).toEqual([]);
    expect(desk.clockOffset).toBe(5_000);
  });

  it('forgets how far conversations were read that are no longer here', () => {
    const seen = (interactionId: string): Happening => ({ name: 'seen', interactionId, position: 3 });

    expect(after(snapshot, seen('i-1'), seen('i-0'), snapshot).seen).toEqual({ 'i-1': 3 });
  });

  it('keeps what was read of conversations that go on, and has them loaded again', () => {
    const desk = after(snapshot, message(1), { name: 'loaded', interactionId: 'i-1', messages: [] }, snapshot);

    expect(desk.talks['i-1']?.messages).toHaveLength(1);
    expect(desk.talks['i-1']?.loaded).toBe(false);
  });
});

describe('an offer', () => {
  it('that went by itself stays until it is read', () => {
    const gone = after(offer, resolved('TIMED_OUT'));
    expect(gone.offers).toEqual([]);
    expect(gone.ended).toMatchObject([{ outcome: 'TIMED_OUT', offer: { offerId: 'o-1' } }]);

    expect(apply(gone, { name: 'offer-read', offerId: 'o-1' }, NINE).ended).toEqual([]);
  });

  it('that we took or turned down just goes', () => {
    expect(after(offer, resolved('ACCEPTED')).ended).toEqual([]);
    expect(after(offer, resolved('DECLINED')).ended).toEqual([]);
  });

  it('lost by the answer and then by the event is told once', () => {
    const desk = after(offer, { name: 'offer-lost', offerId: 'o-1', outcome: 'offer-expired' }, resolved('TIMED_OUT'));

    expect(desk.ended).toMatchObject([{ outcome: 'offer-expired' }]);
  });

  it('settled while an answer is under way is no longer being answered', () => {
    const desk = after(offer, { name: 'answering', offerId: 'o-1', answer: 'accepting' }, resolved('WITHDRAWN_CUSTOMER_LEFT'));

    expect(desk.answering).toEqual({});
  });
});

describe('messages', () => {
  it('stand by position, in whatever order they come', () => {
    const desk = after(snapshot, message(3), message(1), { name: 'loaded', interactionId: 'i-1', messages: [aMessage(2), aMessage(3)] });

    expect(desk.talks['i-1']?.messages.map((it) => it.position)).toEqual([1, 2, 3]);
  });

  it('move their work to the last one, and never back', () => {
    const desk = after(snapshot, message(3, { text: 'third' }), message(2, { text: 'second' }));

    expect(desk.work[0]).toMatchObject({ lastPosition: 3, lastMessage: { text: 'third' } });
  });

  it('never come back from a later delivery to an earlier one', () => {
    const read: Happening = { name: 'delivery', data: { interactionId: 'i-1', messageId: 'm-1', status: 'READ' } };
    const sent: Happening = { name: 'delivery', data: { interactionId: 'i-1', messageId: 'm-1', status: 'SENT' } };
    const desk = after(snapshot, message(1, { author: 'AGENT' }), read, sent, {
      name: 'loaded',
      interactionId: 'i-1',
      messages: [aMessage(1, { author: 'AGENT', delivery: 'DELIVERED' })],
    });

    expect(desk.talks['i-1']?.messages[0]?.delivery).toBe('READ');
  });

  it('that come after the news of their delivery know it', () => {
    const desk = after(snapshot, { name: 'delivery', data: { interactionId: 'i-1', messageId: 'm-1', status: 'DELIVERED' } }, message(1));

    expect(desk.talks['i-1']?.messages[0]?.delivery).toBe('DELIVERED');
  });

  it('of the customer say that the customer is back; ours and old ones do not', () => {
    const left = after(snapshot, message(1), { name: 'customer-left', data: { interactionId: 'i-1' } });
    const shown = (event: Happening) => apply(left, event, NINE).work[0]?.customerLeft;

    expect(shown(message(2, { author: 'AGENT' }))).toBe(true);
    expect(shown(message(1))).toBe(true);
    expect(shown(message(2))).toBe(false);
  });

  it('to colleagues move the place, and leave whose turn it is', () => {
    const desk = after(snapshot, message(1, { text: 'question' }), message(2, { author: 'AGENT', text: 'a note', internal: true }));

    expect(desk.work[0]).toMatchObject({ lastPosition: 2, lastMessage: { author: 'CUSTOMER', text: 'question' } });
  });

  it('of the customer end their typing', () => {
    const typing: Happening = { name: 'typing', data: { interactionId: 'i-1' } };
    expect(after(snapshot, typing).talks['i-1']?.typingUntil).toBe(NINE + 6_000);
    expect(after(snapshot, typing, message(1)).talks['i-1']?.typingUntil).toBe(0);
  });
});

describe('a handling', () => {
  it('has its transcript loaded again even if it was known', () => {
    const desk = after(snapshot, { name: 'loaded', interactionId: 'i-1', messages: [aMessage(1)] }, { name: 'handling', data: anItem({ handlingId: 'h-2' }) });

    expect(desk.talks['i-1']).toMatchObject({ loaded: false, messages: [{ position: 1 }] });
    expect(desk.work).toHaveLength(1);
  });

  it('that ended earlier does not take a new one of the same interaction away', () => {
    const desk = after(snapshot, { name: 'handling', data: anItem({ handlingId: 'h-2' }) }, {
      name: 'handling-ended',
      data: { interactionId: 'i-1', handlingId: 'h-1', end: 'AGENT_LOST' },
    });

    expect(desk.work.map((it) => it.handlingId)).toEqual(['h-2']);
  });
});

describe('a reply', () => {
  const reply: Reply = { commandId: 'c-1', interactionId: 'i-1', text: 'yes', at: NINE, after: 0, phase: 'waiting' };

  it('becomes a message of the transcript', () => {
    const sent = aMessage(4, { author: 'AGENT', text: 'yes' });
    const desk = after(snapshot, { name: 'replying', reply }, { name: 'replied', commandId: 'c-1', message: sent }, { name: 'message', data: sent });

    expect(desk.replies).toEqual([]);
    expect(desk.talks['i-1']?.messages).toEqual([sent]);
  });

  it('that was refused says why', () => {
    const desk = after({ name: 'replying', reply }, { name: 'reply', commandId: 'c-1', phase: 'refused', problem: 'interaction-ended' });

    expect(desk.replies).toMatchObject([{ phase: 'refused', problem: 'interaction-ended' }]);
  });
});
