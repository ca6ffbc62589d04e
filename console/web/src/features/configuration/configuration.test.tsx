// @vitest-environment jsdom
import '../../test/browser';
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Calls } from '../../api/call';
import { DeskApi } from '../../api/desk-api';
import { App } from '../../app/App';
import { anOffer, aSnapshot } from '../../test/fixtures';
import { json, Service, Source } from '../../test/service';

// a busy machine is slow, not wrong
configure({ asyncUtilTimeout: 10_000 });

const VERSIONS = 'GET /api/admin/v1/configuration/versions';
const CHECK = 'POST /api/admin/v1/configuration/validations';
const PUT = 'PUT /api/admin/v1/configuration';

const version = (number: number, over: object = {}) => ({ number, author: 'admin', at: '2026-11-22T08:00:00Z', changes: [`changed /queues/q${number}`], ...over });

describe('the configuration', () => {
  const user = userEvent.setup();
  let service: Service;
  let me: { roles: string[]; language: string };

  beforeEach(() => {
    localStorage.clear();
    history.replaceState(null, '', '/');
    service = new Service();
    me = { roles: ['ADMIN'], language: 'en' };
    service.answers['GET /api/me'] = () => json(200, { id: 'admin', name: 'Admin', ...me });
    service.answers[VERSIONS] = () => json(200, { versions: [version(2, { comment: 'more room' }), version(1, { author: 'system', changes: [] })], next: null });
  });

  afterEach(cleanup);

  function show(): void {
    render(<App api={new DeskApi(new Calls(service.fetch, () => Promise.resolve()))} connect={() => new Source()} />);
  }

  async function choose(text: string): Promise<void> {
    const input = (await screen.findByTestId('configuration-file')) as HTMLInputElement;
    await user.upload(input, new File([text], 'new.yaml', { type: 'application/yaml' }));
  }

  it('is where an administrator begins, and says who changed what when', async () => {
    show();

    const rows = await screen.findAllByTestId('version');
    expect(location.pathname).toBe('/configuration');
    expect(rows[0]!.textContent).toContain('Version 2');
    expect(rows[0]!.textContent).toContain('more room');
    expect(rows[0]!.textContent).toContain('changed /queues/q2');
    expect(rows[1]!.textContent).toContain('from the settings file');
    expect(within(rows[1]!).getByTestId('download').getAttribute('href')).toBe('/api/admin/v1/configuration/export?number=1');
    expect(within(rows[0]!).queryByTestId('restore')).toBeNull();
  });

  it('shows every fault of a file, and changes nothing', async () => {
    service.answers[CHECK] = () => json(200, { valid: false, errors: [{ path: '/queues/sales/hours', problem: 'there is no such calendar' }, { path: '', problem: 'cannot be read as a configuration' }], changes: [] });
    show();
    await choose('queues: {}');

    const faults = await screen.findByTestId('faults');
    expect(service.bodies(CHECK)).toEqual(['queues: {}']);
    expect(faults.textContent).toContain('2 faults. Nothing has been changed.');
    expect(faults.textContent).toContain('/queues/sales/hoursthere is no such calendar');
    expect(screen.queryByTestId('put-into-force')).toBeNull();
  });

  it('says in Persian what is wrong', async () => {
    me.language = 'fa';
    service.answers[CHECK] = () => json(200, { valid: false, errors: [{ path: '/agents/sara/queues', problem: "there is no queue 'post'" }, { path: '/x', problem: 'something quite new' }, { path: '/y', problem: 'must be longer than or equal to 5 seconds' }, { path: '/z', problem: 'size must be between 0 and 200' }, { path: '/w', problem: 'must be a whole number' }], changes: [] });
    show();
    await choose('queues: {}');

    const faults = await screen.findByTestId('faults');
    expect(faults.textContent).toContain('صف «\u2068post\u2069» نیست');
    expect(faults.textContent).toContain('باید دست‌کم به درازای ۵ ثانیه باشد');
    expect(faults.textContent).toContain('درازا باید از ۰ تا ۲۰۰ باشد');
    expect(faults.textContent).toContain('باید عدد صحیح باشد');
    expect(faults.textContent).toContain('something quite new');
  });

  it('puts a file into force once its changes were seen, for a reason', async () => {
    service.answers[CHECK] = () => json(200, { valid: true, errors: [], changes: ['added /agents/sara'] });
    service.answers[PUT] = () => json(200, version(3));
    show();
    await choose('agents: {}');
    expect((await screen.findByText('This would change 1 thing')).closest('details')?.textContent).toContain('added /agents/sara');

    await user.type(screen.getByLabelText(/What for/), 'Sara is new');
    await user.click(screen.getByRole('button', { name: 'Put into force as version 3' }));

    expect((await screen.findByTestId('in-force')).textContent).toContain('Version 3 is in force.');
    expect(service.bodies(PUT)).toEqual(['agents: {}']);
  });

  it('checks the file again when somebody else was faster', async () => {
    service.answers[CHECK] = () => json(200, { valid: true, errors: [], changes: ['added /agents/sara'] });
    service.answers[PUT] = () => {
      service.answers[VERSIONS] = () => json(200, { versions: [version(3), version(2)], next: null });
      return json(412, { type: 'urn:pasokh:problem:stale-version', current: 3 });
    };
    show();
    await choose('agents: {}');
    await user.click(await screen.findByRole('button', { name: 'Put into force as version 3' }));

    expect(await screen.findByRole('button', { name: 'Put into force as version 4' })).toBeTruthy();
    expect(screen.getByText(/Somebody has changed the configuration meanwhile/)).toBeTruthy();
    expect(service.bodies(CHECK)).toHaveLength(2);
  });

  it('keeps what was chosen and written while the versions do not load', async () => {
    service.answers[CHECK] = () => json(200, { valid: true, errors: [], changes: ['added /agents/sara'] });
    service.answers[PUT] = () => {
      service.answers[VERSIONS] = () => json(503, {});
      return json(422, { type: 'urn:pasokh:problem:faulty-configuration' });
    };
    show();
    await choose('agents: {}');
    await user.type(await screen.findByLabelText(/What for/), 'Sara is new');
    await user.click(screen.getByTestId('put-into-force'));

    expect(await screen.findByText('The versions did not load:')).toBeTruthy();
    expect(screen.getAllByTestId('version')).toHaveLength(2);
    expect(screen.getByText('new.yaml')).toBeTruthy();
    expect((screen.getByLabelText(/What for/) as HTMLInputElement).value).toBe('Sara is new');
  });

  it('says what fails when the file is checked again', async () => {
    service.answers[CHECK] = () => json(200, { valid: true, errors: [], changes: ['added /agents/sara'] });
    service.answers[PUT] = () => {
      service.answers[VERSIONS] = () => json(200, { versions: [version(3), version(2)], next: null });
      service.answers[CHECK] = () => json(403, { type: 'urn:pasokh:problem:forbidden' });
      return json(412, { type: 'urn:pasokh:problem:stale-version', current: 3 });
    };
    show();
    await choose('agents: {}');
    await user.click(await screen.findByTestId('put-into-force'));

    expect((await screen.findByRole('alert')).textContent).toContain('Nothing has been changed: this account may not do it');
    expect(screen.queryByText(/Somebody has changed the configuration meanwhile/)).toBeNull();
  });

  it('does not say that nothing was changed where the answer was lost', async () => {
    service.answers[CHECK] = () => json(200, { valid: true, errors: [], changes: ['added /agents/sara'] });
    service.answers[PUT] = () => json(503, { type: 'urn:pasokh:problem:service-unavailable' });
    service.answers['GET /api/admin/v1/configuration/versions/1'] = () => json(200, { ...version(1), content: { queues: {} } });
    service.answers['POST /api/admin/v1/configuration/versions/1/restorations'] = () => json(503, { type: 'urn:pasokh:problem:service-unavailable' });
    show();
    await choose('agents: {}');
    await user.click(await screen.findByTestId('put-into-force'));
    expect((await screen.findByRole('alert')).textContent).toContain('It is not known whether this was done');

    await user.click(screen.getByRole('button', { name: 'Go back to version 1' }));
    await user.click(await screen.findByTestId('restore-sure'));
    await waitFor(() => expect(screen.getAllByRole('alert').map((it) => it.textContent)).toEqual([expect.stringContaining('It is not known'), expect.stringContaining('It is not known')]));
  });

  it('says that nothing was changed where the check did not come through', async () => {
    service.answers[CHECK] = () => json(503, { type: 'urn:pasokh:problem:service-unavailable' });
    show();
    await choose('agents: {}');

    expect((await screen.findByRole('alert')).textContent).toContain('Nothing has been changed: the service cannot be reached');
  });

  it('compares an old version with what is in force now', async () => {
    service.answers['GET /api/admin/v1/configuration/versions/1'] = () => json(200, { ...version(1), content: { queues: {} } });
    service.answers[CHECK] = () => json(200, { valid: true, errors: [], changes: ['removed /queues/q2'] });
    service.answers['POST /api/admin/v1/configuration/versions/1/restorations'] = () => {
      service.answers[VERSIONS] = () => json(200, { versions: [version(3), version(2), version(1)], next: null });
      service.answers[CHECK] = () => json(503, {});
      return json(412, { type: 'urn:pasokh:problem:stale-version', current: 3 });
    };
    show();
    await user.click(await screen.findByRole('button', { name: 'Go back to version 1' }));
    await user.click(await screen.findByTestId('restore-sure'));

    await waitFor(() => expect(screen.getAllByTestId('version')).toHaveLength(3));
    await waitFor(() => expect(screen.queryByText('This would change 1 thing')).toBeNull());
    expect(screen.queryByTestId('restore-sure')).toBeNull();
  });

  it('goes back to an old version after saying what that changes', async () => {
    service.answers['GET /api/admin/v1/configuration/versions/1'] = () => json(200, { ...version(1), content: { queues: {} } });
    service.answers[CHECK] = () => json(200, { valid: true, errors: [], changes: ['removed /queues/q2'] });
    service.answers['POST /api/admin/v1/configuration/versions/1/restorations'] = () => json(200, version(3));
    show();
    await user.click(await screen.findByRole('button', { name: 'Go back to version 1' }));
    expect((await screen.findByTestId('returning')).textContent).toContain('removed /queues/q2');
    await user.click(await screen.findByRole('button', { name: 'Make version 1 the next version' }));

    await waitFor(() => expect(screen.queryByTestId('returning')).toBeNull());
    expect(service.bodies('POST /api/admin/v1/configuration/versions/1/restorations')).toHaveLength(1);
  });

  it('lets an administrator who takes conversations answer an offer', async () => {
    me.roles = ['AGENT', 'ADMIN'];
    history.replaceState(null, '', '/configuration');
    const offer = anOffer({ madeAt: new Date().toISOString(), deadline: new Date(Date.now() + 60_000).toISOString() });
    service.answers['GET /api/desk/v1/snapshot'] = () => json(200, aSnapshot({ now: new Date().toISOString(), offers: [offer] }));
    show();

    expect(await within(await screen.findByTestId('configuration')).findByTestId('offer')).toBeTruthy();
  });

  it('is no place for supervisors', async () => {
    me.roles = ['SUPERVISOR'];
    history.replaceState(null, '', '/configuration');
    service.answers['GET /api/desk/v1/floor'] = () => json(503, {});
    show();

    await waitFor(() => expect(location.pathname).toBe('/floor'));
    expect(screen.queryByRole('link', { name: 'Setup' })).toBeNull();
    expect(service.bodies(VERSIONS)).toEqual([]);
  });
});
