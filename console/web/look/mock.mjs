// The console's service as far as the page sees it (docs/architecture/desk-api.md), played in memory and told what to do.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2', '.svg': 'image/svg+xml', '.txt': 'text/plain' };
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const FRAME =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; img-src 'self' data:";

/** 64 by 40 pixels of one colour. */
const PICTURE = picture(64, 40);

export class MockConsole {
  me = { id: 'hannah', name: 'Hannah Reed', roles: ['AGENT'], language: 'en' };
  agent = { agentId: 'hannah', name: 'Hannah Reed', presence: 'OFFLINE', since: new Date().toISOString(), used: 0, capacity: 4 };
  offers = [];
  work = [];
  interactions = {};
  messages = {};
  refusals = [];
  waits = [];
  colleagues = [];
  queues = [];
  floor = { agents: [], visits: [], visitsInAll: 0 };
  demands = {};
  skills = [];
  versions = [];
  validation = { valid: true, errors: [], changes: [] };
  ledger = { now: new Date().toISOString(), unaccounted: 0, lines: [] };
  ledgerIds = [];
  away = false;
  signedOut = false;
  asked = [];
  #streams = new Set();
  #events = [];

  listen(port = 0) {
    this.server = createServer((request, response) => void this.#answer(request, response));
    return new Promise((done) => this.server.listen(port, '127.0.0.1', () => done(`http://127.0.0.1:${this.server.address().port}`)));
  }

  close() {
    this.cut();
    this.server.close();
  }

  tell(event, data) {
    if (event !== 'typing') this.#events.push({ event, data });
    for (const stream of this.#streams) this.#write(stream, event, data);
  }

  /** Breaks every stream, and answers nothing while away. */
  cut() {
    for (const stream of this.#streams) stream.destroy();
    this.#streams.clear();
  }

  say(interactionId, author, text, extra = {}) {
    const list = (this.messages[interactionId] ??= []);
    const message = { messageId: `m-${interactionId}-${list.length + 1}`, position: (list.at(-1)?.position ?? 0) + 1, interactionId, author, text, at: new Date().toISOString(), ...extra };
    list.push(message);
    const item = this.work.find((it) => it.interactionId === interactionId);
    if (item) Object.assign(item, { lastPosition: message.position, lastMessage: { author, text, at: message.at } });
    return message;
  }

  /** The next command is refused so. */
  refuse(status, name, more = {}) {
    this.refusals.push({ status, body: { type: `urn:pasokh:problem:${name}`, status, ...more } });
  }

  handle(item) {
    this.work.push(item);
    this.tell('handling', item);
  }

  async #answer(request, response) {
    const { pathname, searchParams } = new URL(request.url, 'http://x');
    if (!pathname.startsWith('/api/') && pathname !== '/logout') return this.#file(pathname, response);
    if (this.away) return request.socket.destroy();
    if (this.signedOut) return this.#json(response, 401, { type: 'urn:pasokh:problem:signed-out' });
    const body = await read(request);
    this.asked.push({ method: request.method, pathname, body });
    if (pathname.startsWith('/api/files/')) return this.#attachment(request.method, pathname, searchParams, response);
    if (pathname.startsWith('/api/ledger/')) return this.#json(response, 200, pathname.endsWith('/hours') ? this.ledger : { ids: this.ledgerIds, more: false });
    if (pathname === '/api/me') return this.#json(response, 200, this.me);
    const path = pathname.replace('/api/desk/v1', '');
    if (path.startsWith('/api/admin/')) return this.#administer(request.method, path, response);
    if (path === '/stream') return this.#stream(request, response, Number(request.headers['last-event-id'] ?? searchParams.get('cursor')));
    if (request.method === 'GET') return this.#read(path, response);
    if (!path.endsWith('/typing')) {
      const refusal = this.refusals.shift();
      if (refusal) return this.#json(response, refusal.status, refusal.body);
    }
    return this.#command(path, body, response);
  }

  /** A file that is handed in, or one that is fetched: a small picture whatever its name. */
  #attachment(method, pathname, searchParams, response) {
    const name = searchParams.get('name');
    if (method !== 'PUT') return response.writeHead(200, { 'content-type': 'image/png', 'content-disposition': 'attachment' }).end(PICTURE);
    if (name.endsWith('.exe')) return this.#json(response, 422, { type: 'urn:pasokh:problem:file-type-not-allowed' });
    return this.#json(response, 201, { id: pathname.split('/').at(-1), name, mediaType: 'application/pdf', length: 340_000 });
  }

  #administer(method, path, response) {
    if (path.endsWith('/validations')) return this.#json(response, 200, this.validation);
    if (method !== 'GET') return this.#json(response, 412, { type: 'urn:pasokh:problem:stale-version' });
    const [, number] = /versions\/(\d+)$/.exec(path) ?? [];
    return this.#json(response, 200, number ? { ...this.versions.find((it) => it.number === Number(number)), content: {} } : { versions: this.versions });
  }

  #read(path, response) {
    if (path === '/break-reasons') return this.#json(response, 200, []);
    if (path === '/floor') return this.#json(response, 200, { now: new Date().toISOString(), ...this.floor });
    if (path === '/floor/skills') return this.#json(response, 200, this.skills);
    if (/^\/floor\/interactions\/[^/]+\/demands$/.test(path)) return this.#json(response, 200, this.demands);
    if (path === '/snapshot') {
      const { agent, offers, work } = this;
      return this.#json(response, 200, { cursor: String(this.#events.length), now: new Date().toISOString(), agent, offers, work });
    }
    if (path === '/waiting') return this.#json(response, 200, { now: new Date().toISOString(), visits: this.waits, visitsInAll: this.waits.length });
    if (path === '/colleagues') return this.#json(response, 200, { colleagues: this.colleagues });
    if (path === '/queues') return this.#json(response, 200, { now: new Date().toISOString(), queues: this.queues });
    if (path === '/dispositions') return this.#json(response, 200, DISPOSITIONS);
    if (path.endsWith('/html')) return response.writeHead(200, { 'content-type': 'text/html;charset=utf-8', 'x-frame-options': 'DENY', 'content-security-policy': FRAME }).end(this.html);
    const [, id, messages] = /^\/interactions\/([^/]+)(\/messages)?$/.exec(path) ?? [];
    if (messages) return this.#json(response, 200, { messages: this.messages[id] ?? [], lastPosition: this.messages[id]?.at(-1)?.position ?? 0 });
    return this.interactions[id] ? this.#json(response, 200, this.interactions[id]) : this.#json(response, 404, { type: 'urn:pasokh:problem:unknown-interaction' });
  }

  #command(path, body, response) {
    if (path === '/presence') {
      Object.assign(this.agent, { presence: body.presence, reason: body.reason, since: new Date().toISOString() });
      this.tell('presence', { presence: body.presence, reason: body.reason, since: this.agent.since, by: 'AGENT' });
      return this.#json(response, 200, { presence: body.presence, reason: body.reason, since: this.agent.since });
    }
    const [, kind, id, act] = /^\/(offers|interactions)\/([^/]+)\/([a-z-]+)$/.exec(path) ?? [];
    if (act === 'accept') return this.#accept(id, response);
    if (act === 'decline') {
      this.#resolve(id, 'DECLINED');
      return this.#json(response, 200, {});
    }
    if (act === 'messages') {
      const message = this.say(id, 'AGENT', body.text, { authorName: this.agent.name, delivery: 'SENT' });
      this.#json(response, 201, { messageId: message.messageId, position: message.position, at: message.at });
      setTimeout(() => this.tell('message', message), 50);
      setTimeout(() => this.tell('delivery', { interactionId: id, messageId: message.messageId, status: 'DELIVERED' }), 150);
      return undefined;
    }
    if (act === 'wrap-up') {
      const item = this.work.find((it) => it.interactionId === id);
      const limit = new Date(Date.now() + 90_000).toISOString();
      Object.assign(item, { phase: 'WRAP_UP', wrapUpLimit: limit });
      this.tell('wrap-up', { interactionId: id, handlingId: item.handlingId, limit });
      return this.#json(response, 200, { limit });
    }
    if (act === 'disposition') {
      const item = this.work.find((it) => it.interactionId === id);
      this.work = this.work.filter((it) => it !== item);
      this.tell('handling-ended', { interactionId: id, handlingId: item.handlingId, end: 'BY_AGENT' });
    }
    return this.#json(response, act === 'typing' ? 202 : 200, {});
  }

  #accept(offerId, response) {
    const offer = this.offers.find((it) => it.offerId === offerId);
    this.#resolve(offerId, 'ACCEPTED');
    const item = itemOf(offer, this.messages[offer.interactionId]);
    this.#json(response, 200, { handlingId: item.handlingId, interactionId: item.interactionId });
    setTimeout(() => this.handle(item), 60);
    this.agent.used++;
    this.tell('capacity', { used: this.agent.used, capacity: this.agent.capacity });
  }

  offer(offer) {
    this.offers.push(offer);
    this.tell('offer', offer);
  }

  #resolve(offerId, outcome) {
    const offer = this.offers.find((it) => it.offerId === offerId);
    this.offers = this.offers.filter((it) => it !== offer);
    if (offer) this.tell('offer-resolved', { offerId, interactionId: offer.interactionId, outcome });
  }

  lapse(offerId, outcome = 'TIMED_OUT') {
    this.#resolve(offerId, outcome);
  }

  #stream(request, response, cursor) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': here\n\n');
    this.#events.slice(cursor).forEach(({ event, data }, index) => this.#write(response, event, data, cursor + index + 1));
    this.#streams.add(response);
    request.on('close', () => this.#streams.delete(response));
  }

  #write(stream, event, data, id = this.#events.length) {
    const line = event === 'typing' ? '' : `id: ${id}\n`;
    stream.write(`${line}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  #json(response, status, body) {
    response.writeHead(status, { 'content-type': 'application/json', 'set-cookie': 'XSRF-TOKEN=x; Path=/' }).end(JSON.stringify(body));
  }

  #file(path, response) {
    const wanted = join(import.meta.dirname, '../dist', path);
    const file = path !== '/' && existsSync(wanted) ? wanted : join(import.meta.dirname, '../dist/index.html');
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain', 'content-security-policy': POLICY }).end(readFileSync(file));
  }
}

export function itemOf(offer, messages = []) {
  const last = messages.at(-1);
  return {
    interactionId: offer.interactionId,
    handlingId: `h-${offer.interactionId}`,
    channel: offer.channel,
    queueId: offer.queueId,
    customerName: offer.customerName,
    phase: 'ASSIGNED',
    startedAt: new Date().toISOString(),
    lastPosition: last?.position ?? 0,
    lastMessage: last && { author: last.author, text: last.text, at: last.at },
    customerLeft: false,
  };
}

const DISPOSITIONS = [
  { code: 'solved', en: 'Solved', fa: 'حل شد' },
  { code: 'answered', en: 'Question answered', fa: 'به پرسش پاسخ داده شد' },
  { code: 'follow-up', en: 'Needs a follow-up', fa: 'پیگیری می‌خواهد' },
  { code: 'no-answer', en: 'Customer did not answer', fa: 'مشتری پاسخ نداد' },
  { code: 'wrong-place', en: 'Wrong place', fa: 'جای دیگری باید می‌پرسید' },
];

async function read(request) {
  let text = '';
  for await (const part of request) text += part;
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

function picture(width, height) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([0x4a, 0x7a, 0x8c]))]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
