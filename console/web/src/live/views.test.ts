import { describe, expect, it } from 'vitest';
import { aMessage, anItem, at, NINE } from '../test/fixtures';
import { emptyDesk, emptyTalk, type Desk, type Reply } from './state';
import { repliesShown, sendable, turns, unread } from './views';

const last = (author: string, seconds: number) => ({ author, text: 'x', at: at(seconds) });

function aReply(commandId: string, over: Partial<Reply> = {}): Reply {
  return { commandId, interactionId: 'i-1', text: 'yes', at: NINE, after: 2, phase: 'waiting', ...over };
}

describe('work', () => {
  it('stands by whose turn it is, longest waiting first', () => {
    const desk: Desk = {
      ...emptyDesk,
      work: [
        anItem({ interactionId: 'new', lastMessage: last('CUSTOMER', 50) }),
        anItem({ interactionId: 'old', lastMessage: last('CUSTOMER', 10) }),
        anItem({ interactionId: 'silent', lastMessage: last('AGENT', 20) }),
        anItem({ interactionId: 'just given', startedAt: at(30) }),
        anItem({ interactionId: 'ending', phase: 'WRAP_UP', wrapUpLimit: at(90), lastMessage: last('CUSTOMER', 1) }),
      ],
    };
    const groups = turns(desk);

    expect(groups.yours.map((row) => row.interactionId)).toEqual(['old', 'just given', 'new']);
    expect(groups.customers.map((row) => row.interactionId)).toEqual(['silent']);
    expect(groups.wrapUp.map((row) => row.interactionId)).toEqual(['ending']);
  });

  it('counts what the customer wrote and nobody has read or answered', () => {
    const messages = [aMessage(1), aMessage(2, { author: 'AGENT' }), aMessage(3), aMessage(4)];
    const desk: Desk = { ...emptyDesk, talks: { 'i-1': { ...emptyTalk, messages } } };

    expect(unread(desk, anItem())).toBe(2);
    expect(unread({ ...desk, seen: { 'i-1': 3 } }, anItem())).toBe(1);
  });
});

describe('replies', () => {
  it('leave one by one in each conversation, in the order typed', () => {
    const replies = [aReply('a'), aReply('b'), aReply('c', { interactionId: 'i-2' })];
    expect(sendable(replies).map((it) => it.commandId)).toEqual(['a', 'c']);

    const sending = [aReply('a', { phase: 'sending' }), aReply('b'), aReply('c', { interactionId: 'i-2', phase: 'refused' })];
    expect(sendable(sending)).toEqual([]);
  });

  it('a refused one does not hold the next', () => {
    expect(sendable([aReply('a', { phase: 'refused' }), aReply('b')]).map((it) => it.commandId)).toEqual(['b']);
  });

  it('are not shown twice when the message comes before the answer', () => {
    const arrived = [aMessage(2, { author: 'AGENT', text: 'yes' }), aMessage(3, { author: 'AGENT', text: 'yes' })];

    expect(repliesShown(arrived, [aReply('a'), aReply('b')]).map((it) => it.commandId)).toEqual(['b']);
    expect(repliesShown(arrived, [aReply('a', { phase: 'refused' })])).toHaveLength(1);
  });
});
