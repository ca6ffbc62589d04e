// @vitest-environment jsdom
import '../../test/browser';
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Calls, type Fetch } from '../../api/call';
import { DeskApi } from '../../api/desk-api';
import { App } from '../../app/App';
import { aMessage, anItem, aSnapshot } from '../../test/fixtures';
import { json, Service, Source } from '../../test/service';

configure({ asyncUtilTimeout: 10_000 });

const SEND = 'POST /api/desk/v1/interactions/i-1/messages';
const FILE = { id: 'c-1', name: 'receipt.png', mediaType: 'image/png', length: 2_400_000 };

describe('files of a conversation', () => {
  const user = userEvent.setup({ applyAccept: false });
  let service: Service;
  let source: Source;
  let handIn: () => Promise<Response>;
  const handedIn: string[] = [];

  beforeEach(async () => {
    localStorage.clear();
    history.replaceState(null, '', '/');
    handedIn.length = 0;
    service = new Service();
    source = new Source();
    service.answers['GET /api/desk/v1/snapshot'] = () => json(200, aSnapshot({ work: [anItem({ lastPosition: 1 })] }));
    service.answers['GET /api/desk/v1/interactions/i-1/messages'] = () => json(200, { messages: [aMessage(1, { attachments: [FILE] })], lastPosition: 1 });
    const fetch: Fetch = (path, init) => {
      if (!path.startsWith('/api/files/v1/uploads/')) return service.fetch(path, init);
      handedIn.push(path);
      return handIn();
    };
    render(<App api={new DeskApi(new Calls(fetch, () => Promise.resolve()))} connect={() => source} />);
    await user.click(await screen.findByRole('option', { name: /Olivia Bennett/ }));
    await screen.findByTestId('attachment');
  });

  afterEach(cleanup);

  it('are fetched under their names, and only pictures are shown', () => {
    const link = screen.getByRole('link', { name: /receipt\.png/ });
    expect(link.getAttribute('href')).toBe('/api/files/v1/c-1?name=receipt.png');
    expect(link.getAttribute('download')).toBe('receipt.png');
    expect(link.textContent).toContain('2.4 MB');
    expect(link.querySelector('img')?.getAttribute('src')).toBe('/api/files/v1/c-1?name=receipt.png');
  });

  it('are handed in when they are chosen and go with the reply, even without a word', async () => {
    let done: (answer: Response) => void = () => {};
    handIn = () => new Promise((resolve) => (done = resolve));
    await user.upload(screen.getByTestId('file-picker'), new File(['x'], 'warranty.pdf'));
    expect((await screen.findByTestId('chosen-file')).dataset['phase']).toBe('uploading');
    expect((screen.getByTestId('send') as HTMLButtonElement).disabled).toBe(true);
    expect(handedIn[0]).toMatch(/^\/api\/files\/v1\/uploads\/[0-9a-f]{32}\?name=warranty\.pdf$/);

    done(json(201, { id: 'c-2', name: 'warranty.pdf', mediaType: 'application/pdf', length: 9 }));
    await waitFor(() => expect(screen.getByTestId('chosen-file').dataset['phase']).toBe('ready'));
    service.answers[SEND] = () => json(201, { messageId: 'm-2', position: 2, at: '2026-11-21T09:00:02Z' });
    await user.click(screen.getByTestId('send'));

    await waitFor(() => expect(service.bodies(SEND)).toHaveLength(1));
    expect(service.bodies(SEND)[0]).toMatchObject({ text: '', attachments: [{ id: 'c-2', name: 'warranty.pdf' }] });
    expect(screen.queryByTestId('chosen-file')).toBeNull();
    expect(await screen.findByRole('link', { name: /warranty\.pdf/ })).toBeTruthy();
  });

  it('that may not be sent say why, and hold the reply up until they are taken away', async () => {
    handIn = () => Promise.resolve(json(422, { type: 'urn:pasokh:problem:file-type-not-allowed' }));
    await user.type(screen.getByTestId('composer'), 'here');
    await user.upload(screen.getByTestId('file-picker'), new File(['x'], 'a.exe'));
    expect((await screen.findByText('this kind may not be sent')).closest('li')?.dataset['phase']).toBe('refused');
    expect((screen.getByTestId('send') as HTMLButtonElement).disabled).toBe(true);

    await user.click(screen.getByRole('button', { name: 'Remove a.exe' }));

    expect((screen.getByTestId('send') as HTMLButtonElement).disabled).toBe(false);
  });
});
