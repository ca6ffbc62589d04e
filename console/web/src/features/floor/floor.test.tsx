// @vitest-environment jsdom
import '../../test/browser';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Calls } from '../../api/call';
import { DeskApi } from '../../api/desk-api';
import type { FloorAgent, FloorVisit } from '../../api/schemas';
import { App } from '../../app/App';
import { json, Service } from '../../test/service';

// a busy machine is slow, not wrong
configure({ asyncUtilTimeout: 10_000 });

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

function anAgent(over: Partial<FloorAgent>): FloorAgent {
  return { agentId: 'sara', name: 'Sara', presence: 'AVAILABLE', since: ago(60), serves: ['CHAT', 'EMAIL'], queues: ['sales'], used: 0, capacity: 100, offers: 0, work: [], ...over };
}

function aVisit(over: Partial<FloorVisit>): FloorVisit {
  return { visitId: 'v-1', interactionId: 'i-1', queueId: 'sales', channel: 'CHAT', standing: 'WAITING', since: ago(30), waitingSince: ago(90), missedBy: [], ...over };
}

describe('the floor', () => {
  const user = userEvent.setup();
  let service: Service;
  let roles: string[];

  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', '/floor');
    service = new Service();
    roles = ['SUPERVISOR'];
    Object.assign(service.answers, {
      'GET /api/me': () => json(200, { id: 'maryam', name: 'Maryam', roles, language: 'en' }),
      'GET /api/desk/v1/break-reasons': () => json(200, [{ code: 'meeting', en: 'A meeting', fa: 'جلسه' }]),
    });
  });

  afterEach(cleanup);

  function show(agents: FloorAgent[], visits: FloorVisit[], visitsInAll = visits.length): void {
    service.answers['GET /api/desk/v1/floor'] = () => json(200, { now: ago(0), agents, visits, visitsInAll });
    render(<App api={new DeskApi(new Calls(service.fetch, () => Promise.resolve()))} />);
  }

  it('puts first what needs a supervisor, and lets it be offered again', async () => {
    service.answers['POST /api/desk/v1/floor/visits/v-9/resume'] = () => json(200, {});
    show([], [aVisit({ place: 1 }), aVisit({ visitId: 'v-9', standing: 'HELD', waitingSince: ago(600), missedBy: [{ agentId: 'sara', name: 'Sara', outcome: 'DECLINED', at: ago(20) }] })]);

    const held = await screen.findByTestId('visits-HELD');
    expect(held.textContent).toContain('missed by Sara');
    expect(screen.getByTestId('visits-WAITING').textContent).toContain('no. 1 in line');
    expect(held.compareDocumentPosition(screen.getByTestId('visits-WAITING')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();

    await user.click(within(held).getByRole('button', { name: 'Offer again' }));

    await waitFor(() => expect(service.asked.map(([key]) => key)).toContain('POST /api/desk/v1/floor/visits/v-9/resume'));
  });

  it('sets an agent’s state for a reason', async () => {
    service.answers['POST /api/desk/v1/floor/agents/sara/presence'] = () => json(200, { presence: 'BREAK', reason: 'meeting', since: ago(0) });
    show([anAgent({ presence: 'NOT_RESPONDING' })], []);

    await user.click(await screen.findByRole('button', { name: 'Set the state of Sara' }));
    await user.click(await screen.findByRole('menuitem', { name: 'A meeting' }));

    await waitFor(() =>
      expect(service.asked).toContainEqual(['POST /api/desk/v1/floor/agents/sara/presence', expect.objectContaining({ presence: 'BREAK', reason: 'meeting' })]),
    );
  });

  it('moves somebody forward', async () => {
    service.answers['POST /api/desk/v1/floor/interactions/i-1/urgency'] = () => json(200, {});
    show([], [aVisit({ place: 2 })]);

    await user.click(await screen.findByRole('button', { name: 'Say what is known of who waits in sales' }));
    expect(screen.queryByRole('menuitem', { name: 'Ask no more than the queue does' })).toBeNull();
    await user.click(await screen.findByRole('menuitem', { name: 'Move forward by 5 minutes' }));

    await waitFor(() => expect(service.asked).toContainEqual(['POST /api/desk/v1/floor/interactions/i-1/urgency', expect.objectContaining({ prioritySeconds: 300 })]));
  });

  it('shows what is asked for somebody who waits, and changes it', async () => {
    service.answers['GET /api/desk/v1/floor/interactions/i-1/demands'] = () =>
      json(200, { tier: 'BIG', severity: null, prioritySeconds: 120, skills: [{ skill: 'billing', level: 2, mandatory: false }], excluded: [{ agentId: 'nima', name: 'Nima' }] });
    service.answers['GET /api/desk/v1/floor/skills'] = () => json(200, [{ skill: 'billing', en: 'Billing', fa: 'صورت‌حساب' }, { skill: 'language.fr' }]);
    service.answers['POST /api/desk/v1/floor/interactions/i-1/urgency'] = () => json(200, {});
    service.answers['POST /api/desk/v1/floor/interactions/i-1/requirements'] = () => json(409, { type: 'urn:pasokh:problem:not-waiting' });
    show([anAgent({}), anAgent({ agentId: 'other', name: 'Other', queues: ['returns'] })], [aVisit({})]);
    await user.click(await screen.findByTestId('advise'));
    await user.click(await screen.findByRole('menuitem', { name: 'Urgency and who may answer' }));
    const form = await screen.findByTestId('demands');

    const minutes = (await within(form).findByTestId('demand-minutes')) as HTMLInputElement;
    expect(minutes.value).toBe('2');
    expect(within(form).getByTestId('demand-skill').textContent).toContain('Billing');
    await user.clear(minutes);
    await user.type(minutes, '۹۹۹');
    await user.click(within(form).getByTestId('demands-save'));
    expect(form.textContent).toContain('Write a whole number from −240 to 240');
    await user.clear(minutes);
    await user.type(minutes, '۱۰');
    await user.selectOptions(within(form).getByTestId('demand-severity'), 'P1');
    await user.selectOptions(within(form).getByTestId('add-skill'), 'language.fr');
    expect(within(form).getByTestId('add-excluded').textContent).toBe('Exclude an agentSara');
    await user.selectOptions(within(form).getByTestId('add-excluded'), 'sara');
    await user.click(within(form).getByRole('button', { name: 'Remove Nima' }));
    await user.click(within(form).getByTestId('demands-save'));

    expect((await within(form).findByRole('alert')).textContent).toContain('the customer no longer waits');
    expect(service.bodies('POST /api/desk/v1/floor/interactions/i-1/urgency')).toEqual([expect.objectContaining({ prioritySeconds: 600, severity: 'P1' })]);
    expect(service.bodies('POST /api/desk/v1/floor/interactions/i-1/urgency')[0]).not.toHaveProperty('tier');
    expect(service.bodies('POST /api/desk/v1/floor/interactions/i-1/requirements')).toEqual([
      expect.objectContaining({ skills: [{ skill: 'billing', level: 2, mandatory: false }, { skill: 'language.fr', level: 3, mandatory: true }], excluded: ['sara'] }),
    ]);

    service.answers['POST /api/desk/v1/floor/interactions/i-1/urgency'] = () => json(409, { type: 'urn:pasokh:problem:already-so' });
    service.answers['POST /api/desk/v1/floor/interactions/i-1/requirements'] = () => json(200, {});
    await user.click(within(form).getByTestId('demands-save'));
    await waitFor(() => expect(screen.queryByTestId('demands')).toBeNull());
    expect(service.bodies('POST /api/desk/v1/floor/interactions/i-1/requirements')).toHaveLength(2);
  });

  it('asks for nothing where what was chosen was taken back', async () => {
    const demands = { prioritySeconds: 0, skills: [{ skill: 'billing', level: 3, mandatory: true }, { skill: 'language.fr', level: 3, mandatory: true }], excluded: [] };
    service.answers['GET /api/desk/v1/floor/interactions/i-1/demands'] = () => json(200, demands);
    service.answers['GET /api/desk/v1/floor/skills'] = () => json(200, [{ skill: 'billing', en: 'Billing', fa: 'صورت‌حساب' }, { skill: 'language.fr' }]);
    show([anAgent({})], [aVisit({})]);
    await user.click(await screen.findByTestId('advise'));
    await user.click(await screen.findByRole('menuitem', { name: 'Urgency and who may answer' }));
    const form = await screen.findByTestId('demands');
    await user.click(await within(form).findByRole('button', { name: 'Remove Billing' }));
    await user.selectOptions(within(form).getByTestId('add-skill'), 'billing');
    await user.click(within(form).getByTestId('demands-save'));

    await waitFor(() => expect(screen.queryByTestId('demands')).toBeNull());
    expect(service.bodies('POST /api/desk/v1/floor/interactions/i-1/requirements')).toEqual([]);
  });

  it('keeps what is being changed while the visit is offered and comes back', async () => {
    service.answers['GET /api/desk/v1/floor/interactions/i-1/demands'] = () => json(200, { prioritySeconds: 0, skills: [], excluded: [] });
    show([], [aVisit({})]);
    await user.click(await screen.findByTestId('advise'));
    await user.click(await screen.findByRole('menuitem', { name: 'Urgency and who may answer' }));
    await user.selectOptions(await screen.findByTestId('demand-severity'), 'P2');

    service.answers['GET /api/desk/v1/floor'] = () => json(200, { now: ago(0), agents: [], visits: [aVisit({ standing: 'OFFERED' })], visitsInAll: 1 });
    const offered = await screen.findByTestId('visits-OFFERED');

    expect((within(offered).getByTestId('demand-severity') as HTMLSelectElement).value).toBe('P2');
  });

  it('names the skill that nobody has, and lets it be given up', async () => {
    service.answers['POST /api/desk/v1/floor/interactions/i-1/requirements'] = () => json(200, {});
    show([], [aVisit({ stranded: { asked: [{ skill: 'billing', level: 4 }, { skill: 'language.fr', level: 3 }], missing: [{ skill: 'language.fr', level: 3 }] } })]);

    expect((await screen.findByTestId('stranded')).textContent).toContain('Nobody here has language.fr from level 3');
    await user.click(screen.getByTestId('advise'));
    await user.click(await screen.findByRole('menuitem', { name: 'Ask no more than the queue does' }));

    await waitFor(() => expect(service.asked).toContainEqual(['POST /api/desk/v1/floor/interactions/i-1/requirements', expect.objectContaining({ skills: [], excluded: [] })]));
  });

  it('shows where each queue stands, and suspends one when asked twice', async () => {
    const head = { queueId: 'sales', channel: 'CHAT', state: 'OPEN_THIN', since: ago(60), expectedWait: 'FROM_6_TO_10', mine: false, waiting: 2, waitingSince: ago(300), overflows: 'LONGEST_WAIT' };
    service.answers['GET /api/desk/v1/queues'] = () => json(200, { now: ago(0), queues: [head, { ...head, queueId: 'never-told', state: null }] });
    service.answers['POST /api/desk/v1/floor/queues/sales/suspend'] = () => json(200, {});
    show([], []);

    const shown = await screen.findByTestId('queue-head');
    expect(shown.textContent).toContain('open, long wait');
    expect(shown.textContent).toContain('2 wait');
    expect(shown.textContent).toMatch(/longest [45]:\d\d/);
    expect(shown.textContent).toContain('6 to 10 min');
    expect(shown.textContent).toContain('gives to other queues: long waits');

    await user.click(within(shown).getByRole('button', { name: 'Suspend' }));
    expect(service.asked.map(([key]) => key)).not.toContain('POST /api/desk/v1/floor/queues/sales/suspend');
    await user.click(within(shown).getByRole('button', { name: 'Suspend now?' }));

    await waitFor(() => expect(service.asked).toContainEqual(['POST /api/desk/v1/floor/queues/sales/suspend', expect.objectContaining({ channel: 'CHAT' })]));
  });

  it('names the pool of each queue where there are several', async () => {
    const head = { queueId: 'sales', pool: 'main', channel: 'CHAT', state: 'OPEN_STAFFED', since: ago(60), mine: false };
    service.answers['GET /api/desk/v1/queues'] = () => json(200, { now: ago(0), queues: [head, { ...head, queueId: 'returns', pool: 'night' }] });
    show([], []);

    expect((await screen.findAllByTestId('pool')).map((pool) => pool.textContent)).toEqual(['main', 'night']);
  });

  it('names the pool of each agent where there are several', async () => {
    show([anAgent({ pool: 'main' }), anAgent({ agentId: 'reza', name: 'Reza', pool: 'night' })], []);

    expect((await screen.findAllByTestId('agent-pool')).map((pool) => pool.textContent)).toEqual(['main', 'night']);
  });

  it('says why an act was not done', async () => {
    service.answers['POST /api/desk/v1/floor/visits/v-1/resume'] = () => json(409, { type: 'urn:pasokh:problem:visit-ended' });
    show([], [aVisit({ standing: 'HELD' })]);

    await user.click(await screen.findByTestId('resume'));

    expect((await screen.findByTestId('banner')).textContent).toContain('visit-ended');
  });

  it('shows what everybody is ready for and works on, who may need somebody first', async () => {
    show(
      [
        anAgent({ agentId: 'reza', name: 'Reza', presence: 'BUSY', used: 100, work: [{ interactionId: 'i', queueId: 'sales', channel: 'PHONE', phase: 'ASSIGNED', startedAt: ago(30) }] }),
        anAgent({ channels: ['EMAIL'], byName: 'Maryam' }),
        anAgent({ agentId: 'nima', name: 'Nima', presence: 'NOT_RESPONDING' }),
      ],
      [],
    );

    const rows = await screen.findAllByTestId('agent');
    expect(rows.map((row) => row.dataset.agent)).toEqual(['nima', 'sara', 'reza']);
    expect(within(rows[1]!).getByRole('img', { name: 'not ready for Chat' })).toBeTruthy();
    expect(rows[1]!.textContent).toContain('set by Maryam');
    expect(rows[2]!.textContent).toContain('sales');
  });

  it('says how old it is when it hears nothing, and goes on showing it', async () => {
    show([anAgent({})], []);
    await screen.findByTestId('agent');
    service.answers['GET /api/desk/v1/floor'] = () => json(503, { type: 'urn:pasokh:problem:desk-starting' });

    expect(await screen.findByText(/behind/)).toBeTruthy();
    expect(screen.getByTestId('agent')).toBeTruthy();
  }, 20_000);

  it('is no place for agents', async () => {
    roles = ['AGENT'];
    service.answers['GET /api/desk/v1/snapshot'] = () => json(503, {});
    show([], []);

    await screen.findByTestId('desk');
    expect(screen.queryByRole('link', { name: 'Floor' })).toBeNull();
    expect(service.asked.map(([key]) => key)).not.toContain('GET /api/desk/v1/floor');
  });
});
