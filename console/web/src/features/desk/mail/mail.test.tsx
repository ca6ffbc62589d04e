// @vitest-environment jsdom
import '../../../test/browser';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Calls } from '../../../api/call';
import { DeskApi } from '../../../api/desk-api';
import type { Message } from '../../../api/schemas';
import { App } from '../../../app/App';
import { aMessage, anItem, aSnapshot } from '../../../test/fixtures';
import { json, Service, Source } from '../../../test/service';

configure({ asyncUtilTimeout: 10_000 });

const now = () => new Date().toISOString();
const about = (more: object = {}) =>
  json(200, {
    interactionId: 'i-1', conversationKey: 'k', channel: 'EMAIL', entryPoint: 'help@sepidar.example', queueId: 'orders',
    phase: 'ASSIGNED', customer: { address: 'claire@harcourt.example' }, openedAt: now(), ...more,
  });

describe('a mail at the desk', () => {
  const user = userEvent.setup();
  let service: Service;

  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', '/');
    service = new Service();
    service.answers['GET /api/desk/v1/interactions/i-1'] = () => about();
  });

  afterEach(cleanup);

  async function open(...messages: Message[]): Promise<void> {
    const item = anItem({ channel: 'EMAIL', lastMessage: { author: 'CUSTOMER', text: 'first line', at: now() } });
    service.answers['GET /api/desk/v1/snapshot'] = () => json(200, aSnapshot({ now: now(), work: [item] }));
    service.answers['GET /api/desk/v1/interactions/i-1/messages'] = () => json(200, { messages, lastPosition: messages.length });
    render(<App api={new DeskApi(new Calls(service.fetch, () => Promise.resolve()))} connect={() => new Source()} />);
    await user.click(await screen.findByRole('option', { name: /Olivia Bennett/ }));
    await screen.findAllByTestId('message');
  }

  it('shows its words, and what it quotes when asked for', async () => {
    await open(aMessage(1, { text: 'Yes please.\n\nOn 17 Nov 2026, Tom wrote:\n> Shall we?\n' }));

    expect(screen.getByText('Yes please.')).toBeTruthy();
    expect(screen.queryByText(/Shall we/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '2 quoted lines' }));
    expect(screen.getByText(/Shall we/)).toBeTruthy();
  });

  it('that did not arrive says so and why, in the list of work too', async () => {
    await open(aMessage(1), aMessage(2, { author: 'AGENT', delivery: 'FAILED', reason: 'bounce 5.1.1' }));

    expect(screen.getByTestId('undelivered').textContent).toBe('Not delivered This address takes no mail. bounce 5.1.1');
    expect(within(screen.getByTestId('work-row')).getByTestId('row-undelivered')).toBeTruthy();
  });

  it('names whom it is for, and the machine that wrote it', async () => {
    const recipients = [{ place: 'TO', address: 'help@sepidar.example' }, { place: 'CC', address: 'tom@harcourt.example', name: 'Tom' }];
    await open(aMessage(1, { author: 'SYSTEM', machine: 'AUTO_REPLY', recipients }));

    expect(screen.getByTestId('mail-to').textContent).toBe('to help@sepidar.example');
    expect(screen.getByTestId('mail-cc').textContent).toBe('copy to Tom tom@harcourt.example');
    expect(screen.getByTestId('machine-mail').textContent).toBe('Automatic reply');
  });

  it('is shown as its sender laid it out when asked for, in a frame in which nothing runs', async () => {
    await open(aMessage(1, { interactionId: 'i-0', html: true, original: true }));
    expect(screen.queryByTitle('Mail as its sender laid it out')).toBeNull();
    await user.click(screen.getByTestId('as-written'));

    const frame = screen.getByTitle('Mail as its sender laid it out');
    expect(frame.getAttribute('src')).toBe('/api/desk/v1/interactions/i-1/messages/m-1/html');
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin allow-popups allow-popups-to-escape-sandbox');
    expect(screen.getByTestId('original').getAttribute('href')).toBe('/api/desk/v1/interactions/i-1/messages/m-1/original');
    await user.click(screen.getByTestId('as-written'));
    expect(screen.getByText('text 1')).toBeTruthy();
  });

  it('is answered to all whom it was for, and to who is added, and to no own address', async () => {
    service.answers['POST /api/desk/v1/interactions/i-1/messages'] = () => json(201, { messageId: 'm-9', position: 9, at: now() });
    const tom = { place: 'CC', address: 'tom@harcourt.example', name: 'Tom' };
    const recipients = [{ place: 'TO', address: 'Help+c.1f@sepidar.example' }, tom, { place: 'CC', address: 'CLAIRE@harcourt.example' }];
    await open(aMessage(1, { recipients }));
    expect((await screen.findAllByTestId('copy')).map((it) => it.textContent)).toEqual(['copy to Tom']);

    await user.type(screen.getByTestId('composer'), 'Yes');
    await user.type(screen.getByTestId('copy-field'), 'nobody');
    await user.click(screen.getByTestId('send'));
    expect(screen.getByTestId('bad-address').textContent).toContain('nobody');
    expect(service.bodies('POST /api/desk/v1/interactions/i-1/messages')).toEqual([]);

    await user.selectOptions(screen.getByTestId('copy-place'), 'BCC');
    await user.clear(screen.getByTestId('copy-field'));
    await user.type(screen.getByTestId('copy-field'), 'audit@sepidar.example{Enter}');
    await user.click(screen.getByTestId('send'));
    expect(service.bodies('POST /api/desk/v1/interactions/i-1/messages')).toMatchObject([{ text: 'Yes', recipients: [tom, { place: 'BCC', address: 'audit@sepidar.example' }] }]);
  });

  it('is answered to the customer alone when that is chosen', async () => {
    service.answers['POST /api/desk/v1/interactions/i-1/messages'] = () => json(201, { messageId: 'm-9', position: 9, at: now() });
    await open(aMessage(1, { recipients: [{ place: 'CC', address: 'tom@harcourt.example' }] }));
    await user.click(await screen.findByTestId('reply-one'));
    await user.type(screen.getByTestId('composer'), 'Yes');
    await user.click(screen.getByTestId('send'));

    expect(service.bodies('POST /api/desk/v1/interactions/i-1/messages')).toEqual([{ commandId: expect.any(String), text: 'Yes' }]);
  });

  it('leads to the conversation that it goes on from', async () => {
    service.answers['GET /api/desk/v1/interactions/i-1'] = () => about({ linkedTo: 'i-0' });
    service.answers['GET /api/desk/v1/interactions/i-0'] = () => about({ interactionId: 'i-0', subject: 'Quote' });
    service.answers['GET /api/desk/v1/interactions/i-0/messages'] = () => json(200, { messages: [aMessage(1, { messageId: 'm-0', interactionId: 'i-0', text: 'long ago' })], lastPosition: 1 });
    await open(aMessage(1));
    await user.click(await screen.findByTestId('linked'));

    const former = await screen.findByTestId('former');
    expect(former.textContent).toContain('Quote');
    expect(former.textContent).toContain('long ago');
  });
});
