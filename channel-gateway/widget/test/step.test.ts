import { describe, expect, it } from 'vitest';
import { Close } from '../src/protocol';
import { wakeAt } from '../src/step';
import { Driver, fromAgent, fromVisitor, live } from './driver';

describe('a conversation begins', () => {
  it('says hello without a token and keeps the one it is given', () => {
    const driver = new Driver();
    driver.own();
    driver.open();
    driver.welcome({ token: 'v1.abc' });

    expect(driver.connects).toEqual([0]);
    expect(driver.sent).toEqual([{ type: 'hello', language: 'en', after: 0 }]);
    expect(driver.kept.token).toBe('v1.abc');
  });

  it('waits for the visitor when there is nothing to go on with', () => {
    const driver = new Driver();
    driver.tell({ type: 'owned', wanted: false });

    expect(driver.connects).toEqual([]);
    expect(driver.chat.link.is).toBe('off');
  });

  it('goes on by itself after a reload, with its token and from the beginning of the transcript', () => {
    const driver = new Driver({ token: 'v1.abc', nextNumber: 3, drafts: [] });
    driver.tell({ type: 'owned', kept: driver.kept, wanted: false });
    driver.open();

    expect(driver.sent).toEqual([{ type: 'hello', token: 'v1.abc', language: 'en', after: 0 }]);
  });
});

describe('a message', () => {
  it('is ticked only when the gateway says so', () => {
    const driver = Driver.connected();
    driver.write('hello');
    expect(driver.sent).toEqual([{ type: 'message', number: 1, text: 'hello' }]);
    expect(driver.chat.drafts[0]?.phase).toBe('sent');

    driver.hear({ type: 'ticked', number: 1, messageId: 'c1', at: '' });

    expect(driver.chat.drafts[0]).toMatchObject({ phase: 'ticked', messageId: 'c1' });
  });

  it('leaves the drafts when the transcript shows it', () => {
    const driver = Driver.connected();
    driver.write('hello');
    driver.hear({ type: 'ticked', number: 1, messageId: 'c1', at: '' });
    driver.hear(fromVisitor(1, 1, 'hello'));

    expect(driver.chat.drafts).toEqual([]);
    expect(driver.chat.entries.map((entry) => entry.text)).toEqual(['hello']);
  });

  it('whose tick was lost is settled by its entry', () => {
    const driver = Driver.connected();
    driver.write('hello');
    driver.close(1006);
    driver.later(500);
    driver.open();
    driver.acts = [];
    driver.welcome({ lastNumber: 1, position: 1, transcript: [fromVisitor(1, 1, 'hello')] });

    expect(driver.chat.drafts).toEqual([]);
    expect(driver.sent).toEqual([]);
  });

  it('goes again under the same number when the line broke before its tick', () => {
    const driver = Driver.connected();
    driver.write('one');
    driver.write('two');
    driver.close(1006);
    driver.later(500);
    driver.open();
    driver.acts = [];
    driver.welcome({ lastNumber: 1 });

    expect(driver.sent).toEqual([
      { type: 'message', number: 1, text: 'one' },
      { type: 'message', number: 2, text: 'two' },
    ]);
  });

  it('written without a line is kept and sent once the line is back', () => {
    const driver = Driver.connected();
    driver.close(1006);
    driver.write('from the tunnel');
    expect(driver.chat.drafts[0]?.phase).toBe('queued');
    driver.later(500);
    driver.open();
    driver.acts = [];
    driver.welcome();

    expect(driver.sent).toEqual([{ type: 'message', number: 1, text: 'from the tunnel' }]);
  });

  it('survives a reload unticked', () => {
    const before = Driver.connected();
    before.write('hello');

    const after = new Driver(before.kept);
    after.own(before.kept);
    after.open();
    after.acts = [];
    after.welcome();

    expect(after.sent).toEqual([{ type: 'message', number: 1, text: 'hello' }]);
  });

  it('gets a number above all that any page has used', () => {
    const driver = Driver.connected({ lastNumber: 7 });
    driver.write('hello');

    expect(driver.sent).toEqual([{ type: 'message', number: 8, text: 'hello' }]);
  });

  it('waits for ticks when many are under way, and keeps the order typed', () => {
    const driver = Driver.connected();
    for (let i = 1; i <= 12; i++) driver.write(`m${i}`);
    expect(driver.sent).toHaveLength(8);

    driver.hear({ type: 'ticked', number: 1, messageId: 'c1', at: '' });
    driver.hear({ type: 'ticked', number: 2, messageId: 'c2', at: '' });

    expect(driver.sent.map((frame) => (frame.type === 'message' ? frame.text : ''))).toEqual(
      Array.from({ length: 10 }, (_, i) => `m${i + 1}`),
    );
  });

  it('refused is kept for the visitor, and tried again is a new message', () => {
    const driver = Driver.connected();
    driver.write('hello');
    driver.hear({ type: 'refused', number: 1, problem: { type: 'urn:pasokh:problem:too-long', title: 'Too long' } });
    expect(driver.chat.drafts[0]).toMatchObject({ phase: 'refused', problem: 'too-long' });

    driver.acts = [];
    driver.tell({ type: 'again', number: 1 });
    expect(driver.sent).toEqual([{ type: 'message', number: 2, text: 'hello' }]);
  });

  it('refused is not sent again by a new line', () => {
    const driver = Driver.connected();
    driver.write('hello');
    driver.hear({ type: 'refused', number: 1, problem: {} });
    driver.close(1006);
    driver.later(500);
    driver.open();
    driver.acts = [];
    driver.welcome();

    expect(driver.sent).toEqual([]);
    driver.tell({ type: 'discard', number: 1 });
    expect(driver.chat.drafts).toEqual([]);
  });

  it('whose number another tab used is given back to the visitor, neither lost nor doubled', () => {
    const driver = Driver.connected();
    driver.write('mine');
    driver.hear(fromVisitor(1, 1, 'theirs'));

    expect(driver.chat.drafts[0]).toMatchObject({ text: 'mine', phase: 'refused', problem: 'number-taken' });
  });

  it('is not taken by a tab that does not hold the conversation', () => {
    const driver = Driver.connected();
    driver.tell({ type: 'disowned' });
    driver.write('hello');

    expect(driver.chat.drafts).toEqual([]);
  });
});

describe('the transcript', () => {
  it('shows a message once however often it comes', () => {
    const driver = Driver.connected({ position: 1, transcript: [fromAgent(1, 'one')] });
    driver.hear(fromAgent(1, 'one'));
    driver.hear(fromAgent(2, 'two'));
    driver.hear(fromAgent(2, 'two'));

    expect(driver.chat.entries.map((entry) => entry.text)).toEqual(['one', 'two']);
  });

  it('stands in the order of positions, whatever came first', () => {
    const driver = Driver.connected();
    driver.hear(fromAgent(3, 'three'));
    driver.hear(fromAgent(1, 'one'));

    expect(driver.chat.entries.map((entry) => entry.text)).toEqual(['one', 'three']);
  });

  it('asks only for what is missing after a break', () => {
    const driver = Driver.connected({ position: 4, transcript: [fromAgent(4, 'four')] });
    driver.close(1006);
    driver.later(500);
    driver.open();

    expect(driver.sent.at(-1)).toEqual({ type: 'hello', token: 't1', language: 'en', after: 4 });
  });

  it('confirms each of the agent’s messages once, and again read when seen', () => {
    const driver = Driver.connected();
    driver.hear(fromAgent(1, 'one'));
    driver.hear(fromAgent(1, 'one'));
    expect(driver.takeSent()).toEqual([{ type: 'received', messageId: 'a1' }]);

    driver.tell({ type: 'seen' });
    driver.tell({ type: 'seen' });
    expect(driver.sent).toEqual([{ type: 'read', messageId: 'a1' }]);
  });

  it('puts what comes live at the end, until a welcome gives it its place', () => {
    const driver = Driver.connected({ position: 1, transcript: [fromAgent(1, 'one')] });
    driver.hear(live(fromAgent(3, 'three')));
    driver.close(1006);
    driver.later(500);
    driver.open();
    driver.welcome({ position: 3, transcript: [fromVisitor(2, 1, 'two'), fromAgent(3, 'three')] });

    expect(driver.chat.entries.map((entry) => entry.text)).toEqual(['one', 'two', 'three']);
  });

  it('asks again for what came live, for the gateway may have more before it', () => {
    const driver = Driver.connected({ position: 1, transcript: [fromAgent(1, 'one')] });
    driver.hear(live(fromAgent(3, 'three')));
    driver.close(1006);
    driver.later(500);
    driver.open();

    expect(driver.sent.at(-1)).toMatchObject({ type: 'hello', after: 1 });
  });

  it('does not confirm what the gateway knows to be confirmed', () => {
    const driver = Driver.connected({
      position: 2,
      transcript: [
        { ...fromAgent(1, 'one'), delivery: 'READ' },
        { ...fromAgent(2, 'two'), delivery: 'DELIVERED' },
      ],
    });
    driver.tell({ type: 'seen' });

    expect(driver.sent).toEqual([{ type: 'read', messageId: 'a2' }]);
  });

  it('confirms again on the next line what the gateway may not have heard on the last', () => {
    const driver = Driver.connected();
    driver.hear(live(fromAgent(1, 'one')));
    driver.hear(live(fromAgent(2, 'two')));
    driver.tell({ type: 'seen' });
    driver.close(1006);
    driver.later(500);
    driver.open();
    driver.takeSent();
    driver.welcome({ position: 2, transcript: [fromAgent(1, 'one'), { ...fromAgent(2, 'two'), delivery: 'READ' }] });

    expect(driver.sent).toEqual([{ type: 'read', messageId: 'a1' }]);
  });

  it('ignores what it does not know', () => {
    const driver = Driver.connected();
    const before = driver.chat;
    for (const data of ['', 'no json', '[]', 'null', '{"type":"confetti"}', 7]) {
      driver.tell({ type: 'heard', data, chance: 0 });
    }

    expect(driver.chat).toEqual(before);
  });
});

describe('where the conversation stands', () => {
  it('tells of the agent who joined, once', () => {
    const driver = Driver.connected({ state: 'WAITING' });
    driver.hear({ type: 'state', state: 'AGENT_JOINED', agentName: 'Negar', at: '' });
    driver.hear({ type: 'state', state: 'AGENT_JOINED', agentName: 'Negar', at: '' });

    expect(driver.chat).toMatchObject({ conversation: 'AGENT_JOINED', agentName: 'Negar' });
    expect(driver.chat.notices).toEqual([{ what: 'joined', name: 'Negar', after: '' }]);
  });

  it('tells who has left, and who goes on, once for each', () => {
    const driver = Driver.connected({ state: 'AGENT_JOINED', agentName: 'Negar' });
    driver.hear({ type: 'state', state: 'AGENT_JOINED', agentName: 'Reza', at: '' });
    driver.hear({ type: 'state', state: 'AGENT_JOINED', agentName: 'Reza', leftName: 'Negar', at: '' });
    driver.hear({ type: 'state', state: 'AGENT_JOINED', agentName: 'Reza', leftName: 'Negar', at: '' });
    driver.hear({ type: 'state', state: 'AGENT_JOINED', agentName: 'Sara', leftName: 'Reza', at: '' });

    expect(driver.chat).toMatchObject({ conversation: 'AGENT_JOINED', agentName: 'Sara' });
    expect(driver.chat.notices).toEqual([
      { what: 'joined', name: 'Reza', after: '' },
      { what: 'left', name: 'Reza', left: 'Negar', after: '' },
      { what: 'left', name: 'Sara', left: 'Reza', after: '' },
    ]);
  });

  it('goes on in the same conversation when the visitor writes after its end', () => {
    const driver = Driver.connected({ state: 'AGENT_JOINED', agentName: 'Negar', lastNumber: 1 });
    driver.hear({ type: 'state', state: 'ENDED', at: '' });
    driver.write('one more thing');
    driver.hear({ type: 'state', state: 'WAITING', at: '' });

    expect(driver.sent).toEqual([{ type: 'message', number: 2, text: 'one more thing' }]);
    expect(driver.chat).toMatchObject({ conversation: 'WAITING', agentName: undefined });
    expect(driver.chat.notices.map((notice) => notice.what)).toEqual(['ended']);
  });

  it('shows the agent typing for six seconds, and not after the message', () => {
    const driver = Driver.connected();
    driver.hear({ type: 'typing' });
    expect(wakeAt(driver.chat)).toBe(driver.now + 6_000);
    driver.acts = [];
    driver.later(6_000);
    expect(driver.chat.agentTypingUntil).toBe(0);

    driver.hear({ type: 'typing' });
    driver.hear(fromAgent(1, 'here'));
    expect(driver.chat.agentTypingUntil).toBe(0);
  });

  it('tells of the visitor typing every three seconds at most', () => {
    const driver = Driver.connected();
    for (let i = 0; i < 7; i++) {
      driver.tell({ type: 'typed' });
      driver.now += 1_000;
    }

    expect(driver.sent).toHaveLength(3);
  });
});

describe('a broken line', () => {
  it('is tried again with growing, jittered pauses', () => {
    const driver = Driver.connected();
    const pauses: number[] = [];
    for (let i = 0; i < 9; i++) {
      driver.close(1006, i % 2);
      pauses.push(wakeAt(driver.chat)! - driver.now);
      driver.later(pauses.at(-1)!);
    }

    expect(pauses).toEqual([250, 1_000, 1_000, 4_000, 4_000, 16_000, 15_000, 30_000, 15_000]);
    expect(driver.connects).toHaveLength(9);
  });

  it('starts with a short pause again after a welcome', () => {
    const driver = Driver.connected();
    for (let i = 0; i < 5; i++) {
      driver.close(1006);
      driver.later(60_000);
    }
    driver.open();
    driver.welcome();
    driver.close(1006);

    expect(wakeAt(driver.chat)! - driver.now).toBe(250);
  });

  it('is tried at the next gateway, in turn', () => {
    const driver = Driver.connected({}, 3);
    for (let i = 0; i < 4; i++) {
      driver.close(1006);
      driver.later(60_000);
    }

    expect(driver.connects).toEqual([1, 2, 0, 1]);
  });

  it('is noticed by a missing tick and a missing welcome', () => {
    const driver = Driver.connected();
    driver.write('hello');
    driver.later(10_000);
    expect(driver.acts.at(-1)).toEqual({ do: 'disconnect' });
    expect(driver.chat.drafts[0]?.phase).toBe('queued');

    driver.later(1_000);
    expect(driver.chat.link.is).toBe('connecting');
    driver.later(10_000);
    expect(driver.chat.link.is).toBe('pausing');
  });

  it('is tried at once when the network is back', () => {
    const driver = Driver.connected();
    for (let i = 0; i < 6; i++) {
      driver.close(1006);
      driver.later(60_000);
    }
    driver.close(1006);
    driver.acts = [];
    driver.tell({ type: 'awake' });

    expect(driver.connects).toHaveLength(1);
  });

  it('is asked after ten silent seconds and left when it answers nothing', () => {
    const driver = Driver.connected();
    driver.later(10_000);
    expect(driver.takeSent()).toEqual([{ type: 'ping' }]);

    driver.now += 3_000;
    driver.hear({ type: 'pong' });
    driver.later(2_000);
    expect(driver.acts).toEqual([]);

    driver.later(8_000);
    driver.later(5_000);
    expect(driver.acts).toEqual([{ do: 'send', frame: { type: 'ping' } }, { do: 'disconnect' }]);
    expect(driver.chat.link.is).toBe('pausing');
  });

  it('that was silent is asked when the device wakes up', () => {
    const driver = Driver.connected();
    driver.now += 9_000;
    driver.tell({ type: 'awake' });
    driver.now += 60_000;
    driver.tell({ type: 'awake' });
    driver.tell({ type: 'awake' });

    expect(driver.sent).toEqual([{ type: 'ping' }]);
  });

  it('waits as long as an unavailable log asks, and then sends what was not ticked', () => {
    const driver = Driver.connected();
    driver.write('hello');
    driver.hear({ type: 'unavailable', retryAfterSeconds: 4 });
    driver.write('still there?');
    expect(driver.sent).toHaveLength(1);
    expect(wakeAt(driver.chat)).toBe(driver.now + 4_000);

    driver.later(4_000);
    driver.later(1_000);
    driver.open();
    driver.acts = [];
    driver.welcome();
    expect(driver.sent).toMatchObject([{ number: 1 }, { number: 2 }]);
  });
});

describe('a close with a reason', () => {
  it('replaced stays away until the visitor acts', () => {
    const driver = Driver.connected();
    driver.close(Close.replaced);
    driver.later(3_600_000);
    driver.tell({ type: 'awake' });
    expect(driver.connects).toEqual([]);

    driver.own(driver.kept);
    expect(driver.connects).toEqual([0]);
  });

  it('token-expired begins a new session and takes what was not ticked along, counted from one', () => {
    const driver = Driver.connected({ lastNumber: 5, position: 9, transcript: [fromAgent(9, 'old')] });
    driver.write('ticked');
    driver.hear({ type: 'ticked', number: 6, messageId: 'c6', at: '' });
    driver.write('not ticked');
    driver.acts = [];
    driver.close(Close.token);
    driver.open();
    driver.welcome({ token: 't2' });

    expect(driver.sent).toEqual([
      { type: 'hello', language: 'en', after: 0 },
      { type: 'message', number: 1, text: 'not ticked' },
    ]);
    expect(driver.chat.entries).toEqual([]);
    expect(driver.kept).toMatchObject({ token: 't2', nextNumber: 2 });
  });

  it('a mistake of ours is not repeated', () => {
    for (const code of [Close.malformed, Close.tooLong]) {
      const driver = Driver.connected();
      driver.close(code);
      driver.later(3_600_000);
      expect(driver.chat.link.is).toBe('stopped');
      expect(driver.connects).toEqual([]);
    }
  });

  it('an unknown entry point hides the widget', () => {
    const driver = Driver.connected();
    driver.close(Close.unknownEntryPoint);

    expect(driver.chat.link.is).toBe('hidden');
    expect(wakeAt(driver.chat)).toBeUndefined();
  });

  it('too many frames slows down', () => {
    const driver = Driver.connected();
    driver.close(Close.tooMany);

    expect(wakeAt(driver.chat)! - driver.now).toBe(5_000);
  });
});

describe('several tabs', () => {
  it('the one that loses the conversation leaves the line and says so', () => {
    const driver = Driver.connected();
    driver.tell({ type: 'disowned' });

    expect(driver.acts).toEqual([{ do: 'disconnect' }]);
    expect(driver.chat.link.is).toBe('elsewhere');
    expect(wakeAt(driver.chat)).toBeUndefined();
  });

  it('the one that takes it goes on with the other’s numbers and unticked messages', () => {
    const one = Driver.connected();
    one.write('from one');
    const two = new Driver();
    two.own(one.kept);
    two.open();
    two.acts = [];
    two.welcome();
    two.write('from two');

    expect(two.sent).toMatchObject([
      { number: 1, text: 'from one' },
      { number: 2, text: 'from two' },
    ]);
  });
});
