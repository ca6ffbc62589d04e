// @vitest-environment jsdom
import '../../test/browser';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Calls } from '../../api/call';
import { DeskApi } from '../../api/desk-api';
import type { OpenCallback } from '../../api/schemas';
import { App } from '../../app/App';
import { json, Service } from '../../test/service';

configure({ asyncUtilTimeout: 10_000 });

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

function aCallback(over: Partial<OpenCallback>): OpenCallback {
  return {
    callbackId: 'cb-1', interactionId: 'i-1', queueId: 'sales', channel: 'CHAT', customerName: 'Mina', phone: '••• 6789',
    waitingSince: inSeconds(-300), notBefore: inSeconds(-300), promisedBy: inSeconds(600), attempts: 0, state: 'IN_LINE', late: false, ...over,
  };
}

describe('the open callbacks', () => {
  const user = userEvent.setup();
  let service: Service;

  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', '/floor/callbacks');
    service = new Service();
    Object.assign(service.answers, {
      'GET /api/me': () => json(200, { id: 'maryam', name: 'Maryam', roles: ['SUPERVISOR'], language: 'en' }),
      'GET /api/desk/v1/break-reasons': () => json(200, []),
    });
  });

  afterEach(cleanup);

  function show(...callbacks: OpenCallback[]): void {
    service.answers['GET /api/desk/v1/callbacks'] = () => json(200, { now: inSeconds(0), callbacks, more: false });
    open();
  }

  function open(): void {
    render(<App api={new DeskApi(new Calls(service.fetch, () => Promise.resolve()))} />);
  }

  it('stand with broken promises first, with what is known of each', async () => {
    show(
      aCallback({ attempts: 2 }),
      aCallback({ callbackId: 'cb-2', late: true, promisedBy: inSeconds(-65) }),
      aCallback({ callbackId: 'cb-3', state: 'IN_HAND', agentName: 'Sara', phone: null, promisedBy: inSeconds(900) }),
      aCallback({ callbackId: 'cb-4', state: 'PLANNED', notBefore: inSeconds(3_600), promisedBy: inSeconds(4_200) }),
    );

    const rows = await screen.findAllByTestId('open-callback');
    expect(rows.map((row) => row.dataset.callback)).toEqual(['cb-2', 'cb-1', 'cb-3', 'cb-4']);
    expect(rows[0]!.textContent).toMatch(/\+1:0\d/);
    expect(rows[0]!.textContent).toContain('over the promise');
    expect(rows[1]!.textContent).toContain('tried 2 times');
    expect(rows[1]!.textContent).toContain('••• 6789');
    expect(rows[2]!.textContent).toContain('with Sara');
    expect(rows[2]!.textContent).toContain('to be written to');
    expect(rows[3]!.textContent).toContain('not before');
  });

  it('are cancelled when asked twice, and it is said why one was not', async () => {
    service.answers['POST /api/desk/v1/callbacks/cb-1/cancel'] = () => json(409, { type: 'urn:pasokh:problem:no-callback' });
    show(aCallback({}));

    const row = await screen.findByTestId('open-callback');
    await user.click(within(row).getByRole('button', { name: 'Cancel' }));
    expect(service.asked.map(([key]) => key)).not.toContain('POST /api/desk/v1/callbacks/cb-1/cancel');
    await user.click(within(row).getByRole('button', { name: 'Cancel now?' }));

    expect((await screen.findByTestId('banner')).textContent).toContain('no-callback');
  });

  it('say so when there are none, and when they did not load', async () => {
    service.answers['GET /api/desk/v1/callbacks'] = () => json(503, { type: 'urn:pasokh:problem:temporarily-unavailable' });
    open();
    const failed = await screen.findByRole('alert');
    expect(failed.textContent).toContain('did not load');

    service.answers['GET /api/desk/v1/callbacks'] = () => json(200, { now: inSeconds(0), callbacks: [], more: false });
    await user.click(within(failed).getByRole('button'));

    await waitFor(() => expect(screen.getByTestId('callbacks').textContent).toContain('Nobody is to be called back'));
  });

  it('are reached from the floor, and lead back', async () => {
    history.replaceState(null, '', '/floor');
    service.answers['GET /api/desk/v1/floor'] = () => json(200, { now: inSeconds(0), agents: [], visits: [], visitsInAll: 0 });
    show();

    await user.click(await screen.findByTestId('to-callbacks'));
    expect(await screen.findByTestId('callbacks')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Back to the floor' }));
    expect(await screen.findByTestId('floor')).toBeTruthy();
  });
});
