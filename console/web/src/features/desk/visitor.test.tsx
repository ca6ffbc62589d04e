// @vitest-environment jsdom
import '../../test/browser';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Calls } from '../../api/call';
import { DeskApi } from '../../api/desk-api';
import { App } from '../../app/App';
import { aMessage, anItem, aSnapshot } from '../../test/fixtures';
import { json, Service, Source } from '../../test/service';

// a busy machine is slow, not wrong
configure({ asyncUtilTimeout: 10_000 });

const now = () => new Date().toISOString();

describe('a website’s visitor', () => {
  const user = userEvent.setup();
  let service: Service;
  let source: Source;

  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', '/');
    service = new Service();
    source = new Source();
  });

  afterEach(cleanup);

  async function open(more: object, over: Parameters<typeof anItem>[0] = {}): Promise<void> {
    service.answers['GET /api/desk/v1/snapshot'] = () => json(200, aSnapshot({ now: now(), work: [anItem(over)] }));
    service.answers['GET /api/desk/v1/interactions/i-1/messages'] = () =>
      json(200, { messages: [aMessage(1), aMessage(2, { author: 'AGENT' })], lastPosition: 2 });
    service.answers['GET /api/desk/v1/interactions/i-1'] = () =>
      json(200, { interactionId: 'i-1', conversationKey: 'k', channel: 'CHAT', entryPoint: 'shop', queueId: 'sales', phase: 'ASSIGNED', customer: { address: 'k' }, openedAt: now(), ...more });
    render(<App api={new DeskApi(new Calls(service.fetch, () => Promise.resolve()))} connect={() => source} />);
    await user.click(await screen.findByRole('option', { name: /Olivia Bennett/ }));
    await screen.findAllByTestId('message');
  }

  it('is shown as the site vouches for them, with what they have answered', async () => {
    await open({ customer: { address: 'k', customerId: '4821', email: 'mina@example.net', answers: [{ question: 'About what?', answer: 'An order' }] } });

    const shown = await screen.findByTestId('visitor');
    expect(shown.textContent).toBe('Customer4821 vouched for by the siteEmailmina@example.netAbout what?An order');
  });

  it('is told once what was read of theirs, and of chats only', async () => {
    const seen = (position: number) => service.bodies(`POST /api/desk/v1/interactions/i-1/seen/m-${position}`);
    await open({});
    await waitFor(() => expect(seen(1)).toHaveLength(1));
    source.emit('message', aMessage(3));
    await waitFor(() => expect(seen(3)).toHaveLength(1));
    expect([seen(1).length, seen(2).length]).toEqual([1, 0]);
  });

  it('is told nothing by mail', async () => {
    await open({ channel: 'EMAIL' }, { channel: 'EMAIL' });
    await waitFor(() => expect(screen.getAllByTestId('message')).toHaveLength(2));

    expect(service.bodies('POST /api/desk/v1/interactions/i-1/seen/m-1')).toEqual([]);
  });

  it('says how well they were served, and may think better of it', async () => {
    await open({ rating: { score: 2, comment: 'slow', at: now() } }, { phase: 'WRAP_UP' });
    const rated = await screen.findByTestId('rated');
    expect(rated.textContent).toBe('Rated 2 of 5 slow');

    source.emit('rated', { interactionId: 'i-1', rating: { score: 5, at: now() } });
    await waitFor(() => expect(screen.getByTestId('rated').textContent).toBe('Rated 5 of 5'));
  });
});
