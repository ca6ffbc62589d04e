// @vitest-environment jsdom
import '../../test/browser';
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Calls } from '../../api/call';
import { DeskApi } from '../../api/desk-api';
import { App } from '../../app/App';
import { json, Service } from '../../test/service';

configure({ asyncUtilTimeout: 10_000 });

const HOURS = 'GET /api/ledger/v1/hours';
const LINE = { entryPoint: 'support', hour: '2026-11-21T09:00:00Z', tier: 'RAW', received: 7, by: { TRANSLATED: 5, 'IGNORED:OWN_ECHO': 2 } };

describe('the ledger', () => {
  const user = userEvent.setup();
  let service: Service;

  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', '/ledger');
    service = new Service();
    service.answers['GET /api/me'] = () => json(200, { id: 'ali', name: 'Ali', roles: ['ADMIN'], language: 'en' });
  });

  afterEach(cleanup);

  function open(unaccounted: number, lines: object[] = [LINE]): void {
    service.answers[HOURS] = () => json(200, { now: new Date().toISOString(), provenUpTo: '2026-11-21T09:59:30Z', unaccounted, lines });
    render(<App api={new DeskApi(new Calls(service.fetch, () => Promise.resolve()))} />);
  }

  it('says that nothing is missing, and what became of everything', async () => {
    open(0);

    expect((await screen.findByTestId('unaccounted')).textContent).toContain('Nothing is unaccounted for');
    const line = within(screen.getByTestId('ledger-line'));
    expect(line.getByText('support')).toBeTruthy();
    expect(line.getByText('7')).toBeTruthy();
    expect(line.getAllByTestId('fate').map((it) => it.textContent)).toEqual(['Translated 5', 'Ignored: OWN_ECHO 2']);
  });

  it('shows the ids behind a number', async () => {
    service.answers['GET /api/ledger/v1/contacts'] = () => json(200, { ids: ['aa01', 'bb02'], more: true });
    open(0);

    await user.click(await screen.findByRole('button', { name: /Ignored/ }));

    expect((await screen.findByTestId('ledger-ids')).textContent).toBe('aa01bb02');
    expect(screen.getByText('There are more.')).toBeTruthy();
  });

  it('is loud about what nobody can account for', async () => {
    open(1, [{ ...LINE, by: { UNACCOUNTED: 1, TRANSLATED: 6 } }]);

    expect((await screen.findByRole('alert')).textContent).toContain('1 contact is unaccounted for');
    expect(screen.getByRole('button', { name: /Unaccounted for/ }).className).toContain('bad');
  });

  it('says so when it cannot be opened', async () => {
    service.answers[HOURS] = () => json(503, { type: 'urn:pasokh:problem:service-unavailable' });
    render(<App api={new DeskApi(new Calls(service.fetch, () => Promise.resolve()))} />);

    expect((await screen.findByRole('alert')).textContent).toContain('service-unavailable');
  });
});
