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
