// @vitest-environment jsdom
import '../../test/browser';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Calls } from '../../api/call';
import { DeskApi } from '../../api/desk-api';
import { App } from '../../app/App';
import { aMessage, anAgent, anInteraction, anItem, anOffer, aSnapshot } from '../../test/fixtures';
import { json, Service, Source } from '../../test/service';

// a busy machine is slow, not wrong
configure({ asyncUtilTimeout: 10_000 });

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

describe('the desk', () => {
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

  function show(snapshot: Parameters<typeof aSnapshot>[0]): void {
    service.answers['GET /api/desk/v1/snapshot'] = () => json(200, aSnapshot({ now: inSeconds(0), ...snapshot }));
    service.answers['GET /api/desk/v1/interactions/i-1/messages'] = () => json(200, { messages: [aMessage(1)], lastPosition: 1 });
    render(<App api={new DeskApi(new Calls(service.fetch, () => Promise.resolve()))} connect={() => source} />);
  }

  async function openWork(): Promise<void> {
    show({ work: [anItem({ lastPosition: 1, lastMessage: { author: 'CUSTOMER', text: 'text 1', at: inSeconds(-5) } })] });
    await user.click(await screen.findByRole('option', { name: /Olivia Bennett/ }));
    await screen.findByText('text 1', { selector: '.bub' });
  }

  it('accepts with F2 from anywhere and opens what was won', async () => {
    service.answers['POST /api/desk/v1/offers/o-1/accept'] = () => json(200, { handlingId: 'h-1', interactionId: 'i-1' });
    show({ offers: [anOffer({ madeAt: inSeconds(-6), deadline: inSeconds(54) })] });
    expect(await screen.findByRole('timer', { name: /^[2-5]\d seconds left$/ })).toBeTruthy();
    expect(document.title).toMatch(/^\([2-5]\d\) Chat offer · Pasokh$/);

    fireEvent.keyDown(document.body, { key: 'F2', code: 'F2' });
    await waitFor(() => expect(screen.queryByTestId('offer')).toBeNull());
    source.emit('handling', anItem({ customerName: 'Arthur Nicholls' }));

    expect(await screen.findByRole('heading', { level: 1, name: 'Arthur Nicholls' })).toBeTruthy();
    expect(location.pathname).toBe('/interactions/i-1');
  });

  it('says truthfully that an accept came too late', async () => {
    service.answers['POST /api/desk/v1/offers/o-1/accept'] = () => json(409, { type: 'urn:pasokh:problem:offer-expired' });
    show({ offers: [anOffer({ madeAt: inSeconds(-20), deadline: inSeconds(1) })] });
    await user.click(await screen.findByRole('button', { name: /Accept/ }));

    const gone = await screen.findByTestId('ended-offer');
    expect(gone.textContent).toContain('Too late: it had already gone to the next person.');
    await user.click(within(gone).getByRole('button', { name: 'Got it' }));
    expect(screen.queryByTestId('ended-offer')).toBeNull();
  });

  it('goes on a break for a reason that is configured', async () => {
    service.answers['POST /api/desk/v1/presence'] = () => json(200, { presence: 'BREAK', reason: 'lunch', since: inSeconds(0) });
    show({});
    await user.click(await screen.findByTestId('presence'));
    await user.click(await screen.findByRole('menuitem', { name: 'Lunch' }));

    await waitFor(() => expect(screen.getByTestId('presence').textContent).toContain('BreakLunch'));
    expect(service.bodies('POST /api/desk/v1/presence')).toEqual([expect.objectContaining({ presence: 'BREAK', reason: 'lunch' })]);
  });

  it('is ready for some channels and says for which', async () => {
    service.answers['POST /api/desk/v1/presence'] = () => json(200, { presence: 'AVAILABLE', since: inSeconds(0), channels: ['EMAIL'] });
    show({ agent: anAgent({ serves: ['CHAT', 'EMAIL'] }) });
    await user.click(await screen.findByTestId('presence'));
    await user.click(await screen.findByTestId('ready-CHAT'));

    await waitFor(() => expect(screen.getByTestId('presence').textContent).toContain('only Email'));
    expect(service.bodies('POST /api/desk/v1/presence')).toEqual([expect.objectContaining({ presence: 'AVAILABLE', channels: ['EMAIL'] })]);
  });

  it('says who set the presence, until that was read', async () => {
    show({});
    await screen.findByTestId('presence');

    source.emit('presence', { presence: 'BREAK', reason: 'lunch', since: inSeconds(0), by: 'maryam', byName: 'Maryam' });

    const banner = await screen.findByTestId('banner');
    expect(banner.textContent).toContain('Maryam set you to “Break”');
    await user.click(within(banner).getByRole('button', { name: 'Got it' }));
    expect(screen.queryByTestId('banner')).toBeNull();
  });

  it('takes F2 from the browser only while there is an offer', async () => {
    show({});
    await screen.findByTestId('empty');
    const press = new KeyboardEvent('keydown', { code: 'F2', cancelable: true, bubbles: true });
    document.body.dispatchEvent(press);

    expect(press.defaultPrevented).toBe(false);
  });

  it('says what a missed offer means, and comes back with one press', async () => {
    service.answers['POST /api/desk/v1/presence'] = () => json(200, { presence: 'AVAILABLE', since: inSeconds(0) });
    show({ agent: anAgent({ presence: 'NOT_RESPONDING' }) });
    await user.click(await screen.findByRole('button', { name: 'I’m back' }));

    await waitFor(() => expect(screen.getByTestId('presence').dataset['presence']).toBe('AVAILABLE'));
    expect(service.bodies('POST /api/desk/v1/presence')).toMatchObject([{ presence: 'AVAILABLE' }]);
  });

  it('sends with Ctrl Enter, keeps the draft until then, and tells that it is being written', async () => {
    await openWork();
    service.answers['POST /api/desk/v1/interactions/i-1/messages'] = () => json(201, { messageId: 'm-2', position: 2, at: inSeconds(0) });
    const composer = screen.getByRole('textbox', { name: 'Reply' });
    await user.type(composer, 'On its way');
    expect(localStorage.getItem('pasokh-desk:hannah:draft:i-1')).toBe('"On its way"');
    expect(service.bodies('POST /api/desk/v1/interactions/i-1/typing')).toHaveLength(1);

    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText('On its way', { selector: '[data-testid=message] .bub' })).toBeTruthy();
    expect((composer as HTMLTextAreaElement).value).toBe('');
    expect(localStorage.getItem('pasokh-desk:hannah:draft:i-1')).toBeNull();
  });

  it('does not close over a reply that has not left, and says so', async () => {
    await openWork();
    const wrapUp = 'POST /api/desk/v1/interactions/i-1/wrap-up';
    service.answers[wrapUp] = () => json(200, { limit: inSeconds(90) });
    service.answers['POST /api/desk/v1/interactions/i-1/messages'] = () => json(503, {});
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'On its way');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.click(screen.getByTestId('start-wrap-up'));

    expect(await screen.findByTestId('wrap-up-held')).toBeTruthy();
    expect(service.bodies(wrapUp)).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Take back' }));
    await user.click(screen.getByTestId('start-wrap-up'));
    await waitFor(() => expect(service.bodies(wrapUp)).toHaveLength(1));
  });

  it('keeps showing a reply that was refused after its conversation had gone', async () => {
    await openWork();
    let answer = (_: Response): void => {};
    service.fetchLater('POST /api/desk/v1/interactions/i-1/messages', new Promise<Response>((given) => (answer = given)));
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'On its way');
    await user.keyboard('{Control>}{Enter}{/Control}');
    source.emit('handling-ended', { interactionId: 'i-1', handlingId: 'h-1', end: 'AGENT_LOST' });
    answer(json(403, { type: 'urn:pasokh:problem:not-your-interaction' }));

    const card = await screen.findByTestId('stranded-reply');
    expect(card.textContent).toContain('Not sent: it is no longer yours');
    expect(card.textContent).toContain('On its way');
    await user.click(within(card).getByRole('button', { name: 'Remove' }));
    expect(screen.queryByTestId('stranded-reply')).toBeNull();
  });

  it('does not close over a message that was not seen, unless told to', async () => {
    await openWork();
    const wrapUp = 'POST /api/desk/v1/interactions/i-1/wrap-up';
    service.answers[wrapUp] = (body) =>
      (body as { lastSeen: number }).lastSeen < 2 ? json(409, { type: 'urn:pasokh:problem:conversation-changed', position: 2 }) : json(200, { limit: inSeconds(90) });
    await user.click(screen.getByRole('button', { name: /Wrap up/ }));
    const refused = await screen.findByTestId('conversation-changed');
    expect(refused.textContent).toContain('This conversation was not closed.');

    await user.click(within(refused).getByRole('button', { name: 'Close anyway' }));

    expect(service.bodies(wrapUp)).toMatchObject([{ lastSeen: 1 }, { lastSeen: 2 }]);
    expect(await screen.findByTestId('wrap-up')).toBeTruthy();
  });

  it('ends with a result', async () => {
    await openWork();
    service.answers['POST /api/desk/v1/interactions/i-1/wrap-up'] = () => json(200, { limit: inSeconds(90) });
    service.answers['POST /api/desk/v1/interactions/i-1/disposition'] = () => json(200, {});
    await user.keyboard('w');
    await user.click(await screen.findByRole('radio', { name: 'Solved' }));
    await user.click(screen.getByRole('button', { name: 'Finish' }));

    expect(await screen.findByTestId('empty')).toBeTruthy();
    expect(service.bodies('POST /api/desk/v1/interactions/i-1/disposition')).toMatchObject([{ disposition: 'solved' }]);
  });

  it('asks before it leaves an unsent reply behind', async () => {
    await openWork();
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'half a');
    await user.click(screen.getByRole('button', { name: /Wrap up/ }));

    expect(screen.getByText('You have not sent your reply.')).toBeTruthy();
    expect(service.bodies('POST /api/desk/v1/interactions/i-1/wrap-up')).toEqual([]);
  });

  it('speaks Persian, right to left, when told to', async () => {
    await openWork();
    await user.click(screen.getByTestId('me'));
    await user.click(await screen.findByTestId('choose-fa'));

    await waitFor(() => expect(document.documentElement.dir).toBe('rtl'));
    expect(document.documentElement.lang).toBe('fa');
    expect(screen.getByRole('region', { name: 'کارهای من', hidden: true })).toBeTruthy();
  });

  it('keeps the draft when the session has ended', async () => {
    await openWork();
    await user.type(screen.getByRole('textbox', { name: 'Reply' }), 'half a');
    service.answers['GET /api/me'] = () => json(401, {});
    source.emit('error', undefined);

    const dialog = await screen.findByRole('alertdialog', { name: 'You were signed out' });
    expect(dialog.textContent).toContain('Your draft to Olivia Bennett is kept on this computer.');
  });

  it('is only for agents', async () => {
    service.answers['GET /api/me'] = () => json(200, { id: 's', name: 'Sara', roles: ['QUALITY'] });
    show({});

    expect(await screen.findByText('This account has no desk')).toBeTruthy();
    expect(service.bodies('GET /api/desk/v1/snapshot')).toEqual([]);
  });

  it('lets nobody write to who can only be called', async () => {
    service.answers['GET /api/desk/v1/interactions/i-1'] = () => json(200, anInteraction({ onlyPhone: '+989123456789' }));
    await openWork();

    const shown = await screen.findByTestId('only-phone');
    expect(within(shown).getByRole('link').getAttribute('href')).toBe('tel:+989123456789');
    expect(screen.queryByTestId('as-note')).toBeNull();
    await user.type(screen.getByTestId('composer'), 'asked to be called at noon');
    await user.click(screen.getByTestId('send'));
    await waitFor(() => expect(service.bodies('POST /api/desk/v1/interactions/i-1/notes')).toContainEqual(expect.objectContaining({ text: 'asked to be called at noon' })));
    expect(service.bodies('POST /api/desk/v1/interactions/i-1/messages')).toEqual([]);
  });

  it('shows whom to call back, and says how it went', async () => {
    service.answers['GET /api/desk/v1/interactions/i-1'] = () =>
      json(200, anInteraction({ callback: { phone: '+989123456789', promisedBy: inSeconds(600) } }));
    service.answers['POST /api/desk/v1/interactions/i-1/callback'] = () => json(409, { type: 'urn:pasokh:problem:no-callback' });
    await openWork();

    const shown = await screen.findByTestId('callback');
    expect(within(shown).getByRole('link').getAttribute('href')).toBe('tel:+989123456789');
    await user.click(within(shown).getByRole('button', { name: 'Not reached' }));

    await waitFor(() => expect(service.bodies('POST /api/desk/v1/interactions/i-1/callback')).toContainEqual(expect.objectContaining({ report: 'NOT_REACHED' })));
    expect((await within(shown).findByRole('alert')).textContent).toContain('no-callback');

    service.answers['POST /api/desk/v1/interactions/i-1/callback'] = () => json(401, {});
    await user.click(within(shown).getByRole('button', { name: 'Not reached' }));
    expect(await screen.findByTestId('signed-out')).toBeTruthy();
  });

  it('asks again until the conversation has heard how a callback went', async () => {
    let asked = 0;
    const callback = { phone: '+989123456789' };
    service.answers['GET /api/desk/v1/interactions/i-1'] = () => json(200, anInteraction(asked++ < 3 ? { callback } : {}));
    service.answers['POST /api/desk/v1/interactions/i-1/callback'] = () => json(200, {});
    await openWork();

    await user.click(await screen.findByTestId('callback-REACHED'));

    await waitFor(() => expect(screen.queryByTestId('callback')).toBeNull());
  });

  it('leaves a supervisor on the floor when the open conversation ends meanwhile', async () => {
    service.answers['GET /api/me'] = () => json(200, { id: 'hannah', name: 'Hannah Reed', roles: ['AGENT', 'SUPERVISOR'], language: 'en' });
    service.answers['GET /api/desk/v1/floor'] = () => json(200, { now: inSeconds(0), agents: [], visits: [], visitsInAll: 0 });
    show({ work: [anItem(), anItem({ interactionId: 'i-2', handlingId: 'h-2', customerName: 'Arthur Nicholls' })] });
    await user.click(await screen.findByRole('option', { name: /Olivia Bennett/ }));
    await user.click(screen.getByRole('link', { name: 'Floor' }));
    await screen.findByTestId('floor');

    source.emit('handling-ended', { interactionId: 'i-1', handlingId: 'h-1', end: 'BY_AGENT' });

    await expect(waitFor(() => expect(screen.queryByTestId('floor')).toBeNull(), { timeout: 500 })).rejects.toThrow();
    await user.click(screen.getByRole('link', { name: /Desk/ }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Arthur Nicholls' })).toBeTruthy();
  });
});
