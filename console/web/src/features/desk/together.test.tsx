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

const soon = () => new Date().toISOString();

describe('agents together', () => {
  const user = userEvent.setup();
  let service: Service;
  let source: Source;

  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', '/');
    service = new Service();
    source = new Source();
    Object.assign(service.answers, {
      'GET /api/desk/v1/interactions/i-1/messages': () => json(200, { messages: [aMessage(1)], lastPosition: 1 }),
      'GET /api/desk/v1/queues': () =>
        json(200, { now: soon(), queues: ['orders', 'returns'].map((queueId) => ({ queueId, channel: 'CHAT', state: 'OPEN_STAFFED', mine: true })) }),
      'GET /api/desk/v1/colleagues': () =>
        json(200, {
          colleagues: [
            { agentId: 'reza', name: 'Reza Karimi', presence: 'BUSY', queues: ['orders'], channels: ['CHAT'], used: 100, capacity: 100 },
            { agentId: 'nima', name: 'Nima Rad', presence: 'OFFLINE', queues: ['orders'], channels: ['CHAT'], used: 0, capacity: 100 },
          ],
        }),
    });
  });

  afterEach(cleanup);

  function show(snapshot: Parameters<typeof aSnapshot>[0]): void {
    service.answers['GET /api/desk/v1/snapshot'] = () => json(200, aSnapshot({ now: soon(), ...snapshot }));
    render(<App api={new DeskApi(new Calls(service.fetch, () => Promise.resolve()))} connect={() => source} />);
  }

  async function open(over: Parameters<typeof anItem>[0] = {}): Promise<void> {
    show({ work: [anItem(over)] });
    await user.click(await screen.findByRole('option', { name: /Olivia Bennett/ }));
    await screen.findByText('text 1', { selector: '.bub' });
  }

  it('take who waits, and hear that somebody was quicker', async () => {
    const visit = { visitId: 'v-1', interactionId: 'i-2', queueId: 'orders', channel: 'CHAT', standing: 'WAITING', waitingSince: soon(), customerName: 'Mina', preview: 'hello?', yours: false };
    service.answers['GET /api/desk/v1/waiting'] = () => json(200, { now: soon(), visits: [visit], visitsInAll: 1 });
    service.answers['POST /api/desk/v1/visits/v-1/take'] = () => json(409, { type: 'urn:pasokh:problem:visit-taken' });
    show({});

    await user.click(await screen.findByRole('button', { name: 'Take Mina' }));

    expect(await screen.findByText(/somebody was quicker/)).toBeTruthy();
    service.answers['POST /api/desk/v1/visits/v-1/take'] = () => json(200, { handlingId: 'h-2', interactionId: 'i-2' });
    await user.click(await screen.findByRole('button', { name: 'Take Mina' }));
    await waitFor(() => expect(location.pathname).toBe('/interactions/i-2'));
  });

  it('pass a conversation on to a queue', async () => {
    service.answers['POST /api/desk/v1/interactions/i-1/transfer'] = () => json(200, {});
    await open();
    await user.click(screen.getByTestId('pass-on'));
    await user.click(await screen.findByTestId('target-q:returns'));
    await user.click(screen.getByTestId('pass-on-go'));

    await waitFor(() => expect(screen.queryByTestId('pass-on-form')).toBeNull());
    expect(service.bodies('POST /api/desk/v1/interactions/i-1/transfer')).toEqual([expect.objectContaining({ queueId: 'returns' })]);
  });

  it('keep seeing the queues when they fail to load for the form', async () => {
    await open();
    await screen.findAllByTestId('queue-head');
    service.answers['GET /api/desk/v1/queues'] = () => json(503, {});
    const before = service.bodies('GET /api/desk/v1/queues').length;
    await user.click(screen.getByTestId('pass-on'));

    await waitFor(() => expect(service.bodies('GET /api/desk/v1/queues').length).toBeGreaterThan(before));
    await expect(waitFor(() => expect(screen.queryAllByTestId('queue-head')).toEqual([]), { timeout: 500 })).rejects.toThrow();
    expect(screen.getByTestId('target-q:returns')).toBeTruthy();
  });

  it('ask a colleague for advice, see who came, and hand over', async () => {
    service.answers['POST /api/desk/v1/interactions/i-1/invitations'] = () => json(200, {});
    service.answers['POST /api/desk/v1/interactions/i-1/complete-transfer'] = () => json(200, {});
    await open();
    await user.click(screen.getByTestId('pass-on'));
    await user.click(await screen.findByTestId('way-CONSULTED'));
    expect((await screen.findByTestId('target-a:nima')).hasAttribute('data-disabled')).toBe(true);
    await user.click(await screen.findByTestId('target-a:reza'));
    await user.click(screen.getByTestId('pass-on-go'));
    await waitFor(() => expect(service.bodies('POST /api/desk/v1/interactions/i-1/invitations')).toEqual([expect.objectContaining({ agentId: 'reza', role: 'CONSULTED' })]));

    source.emit('colleagues', { interactionId: 'i-1', participants: [{ agentId: 'reza', name: 'Reza Karimi', handlingId: 'h-9', role: 'CONSULTED', since: soon() }], invited: [] });
    expect((await screen.findByTestId('participant')).textContent).toContain('Reza Karimi');
    await user.click(screen.getByTestId('complete'));
    await waitFor(() => expect(service.bodies('POST /api/desk/v1/interactions/i-1/complete-transfer')).toEqual([expect.objectContaining({ agentId: 'reza' })]));
  });

  it('keeps what was written while a note failed', async () => {
    let answer: (response: Response) => void = () => {};
    service.fetchLater('POST /api/desk/v1/interactions/i-1/notes', new Promise<Response>((given) => (answer = given)));
    await open({ role: 'CONSULTED' });
    const box = screen.getByTestId<HTMLTextAreaElement>('composer');
    await user.type(box, 'send a new one');
    await user.click(screen.getByTestId('send'));
    await user.type(box, 'or two');
    answer(json(503, {}));

    await screen.findByRole('alert');
    expect(box.value).toBe('send a new one\nor two');
  });

  it('who is consulted writes notes only, until the conversation is theirs', async () => {
    service.answers['POST /api/desk/v1/interactions/i-1/notes'] = () => json(201, { messageId: 'm-2', position: 2, at: soon() });
    await open({ role: 'CONSULTED' });
    expect(screen.queryByTestId('start-wrap-up')).toBeNull();
    await user.type(screen.getByTestId('composer'), 'send a new one');
    await user.click(screen.getByTestId('send'));
    await waitFor(() => expect(service.bodies('POST /api/desk/v1/interactions/i-1/notes')).toEqual([expect.objectContaining({ text: 'send a new one' })]));
    expect(service.bodies('POST /api/desk/v1/interactions/i-1/messages')).toEqual([]);

    source.emit('message', aMessage(2, { author: 'AGENT', agentId: 'sara', authorName: 'Sara', text: 'thanks', internal: true }));
    expect((await screen.findByText('thanks', { selector: '.bub' })).closest('.msg')?.textContent).toContain('only for colleagues');
    source.emit('role', { interactionId: 'i-1', handlingId: 'h-1', role: 'PRIMARY' });
    expect(await screen.findByTestId('start-wrap-up')).toBeTruthy();
  });
});
