// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Calls } from './call';

const body = { commandId: 'c-1' };
const won = z.object({ interactionId: z.string() });

function calls(...answers: (() => Response)[]) {
  const asked: { path: string; init?: RequestInit }[] = [];
  const fetch = (path: string, init?: RequestInit): Promise<Response> => {
    asked.push({ path, init });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    return Promise.resolve().then(() => answer!());
  };
  return { calls: new Calls(fetch, () => Promise.resolve()), asked };
}

const json = (status: number, value: unknown, headers = {}) => () => new Response(JSON.stringify(value), { status, headers });
const later = json(202, {}, { location: '/api/desk/v1/commands/c-1' });
const away = () => {
  throw new TypeError('network');
};

describe('a command', () => {
  it('that won says what was won', async () => {
    const { calls: it } = calls(json(200, { interactionId: 'i-1' }));

    expect(await it.command('/accept', body, won)).toEqual({ ok: true, value: { interactionId: 'i-1' } });
  });

  it.each(['offer-expired', 'offer-withdrawn', 'offer-already-answered', 'unknown-offer'])('that lost says so: %s', async (name) => {
    const { calls: it } = calls(json(409, { type: `urn:pasokh:problem:${name}`, status: 409 }));

    expect(await it.command('/accept', body, won)).toMatchObject({ ok: false, refusal: { name, status: 409 } });
  });

  it('whose answer is late is waited for at its address', async () => {
    const { calls: it, asked } = calls(later, later, json(200, { interactionId: 'i-1' }));

    expect(await it.command('/accept', body, won)).toMatchObject({ ok: true });
    expect(asked.map(({ path, init }) => `${init?.method ?? 'GET'} ${path}`)).toEqual([
      'POST /accept',
      'GET /api/desk/v1/commands/c-1',
      'GET /api/desk/v1/commands/c-1',
    ]);
  });

  it('whose answer was lost is repeated under the same id', async () => {
    const { calls: it, asked } = calls(away, json(502, {}), json(200, { interactionId: 'i-1' }));

    expect(await it.command('/accept', body, won)).toMatchObject({ ok: true });
    expect(new Set(asked.map(({ init }) => init?.body))).toEqual(new Set(['{"commandId":"c-1"}']));
  });

  it('gives up in the end, and at once when it no longer matters', async () => {
    const { calls: patient, asked } = calls(away);
    expect(await patient.command('/accept', body, won)).toMatchObject({ ok: false, refusal: { name: 'network' } });
    expect(asked.length).toBeGreaterThan(10);

    const { calls: over, asked: once } = calls(away);
    expect(await over.command('/accept', body, won, () => true)).toMatchObject({ ok: false });
    expect(once).toHaveLength(1);
  });

  it('carries the double-submitted token', async () => {
    document.cookie = 'XSRF-TOKEN=abc-1';
    const { calls: it, asked } = calls(json(200, { interactionId: 'i-1' }));
    await it.command('/accept', body, won);

    expect(asked[0]?.init?.headers).toMatchObject({ 'x-xsrf-token': 'abc-1' });
  });

  it('answered by something else than our service is refused, not thrown', async () => {
    const { calls: it } = calls(() => new Response('<html>', { status: 200 }));

    expect(await it.post('/x', {}, won)).toMatchObject({ ok: false });
  });
});
