// Looks at the built widget in a real browser, in both languages and themes: node look/look.mjs [folder].
// The gateway is played here, after docs/architecture/chat-protocol.md.
import { mkdirSync, readFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';

const here = new URL('.', import.meta.url).pathname;
const out = process.argv[2] ?? join(here, '../target/look');
mkdirSync(out, { recursive: true });
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let faults = 0;

const TYPES = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.woff2': 'font/woff2' };
const TEXTS = {
  en: {
    name: 'Sepidar Home', agent: 'Hannah Reed', colleague: 'Tom Alder',
    ask: 'Hello, does this model fit under a 60 cm worktop?',
    answer: 'Good morning. Yes: it is 59.8 cm wide and 81.5 cm high. Without its top plate it fits under an 82 cm worktop.',
    more: 'Great. Do you take the old one away? کوچهٔ خاقانی، پلاک ۱۲',
    offline: 'And can I pay on delivery?',
  },
  fa: {
    name: 'خانهٔ سپیدار', agent: 'نگار افشار', colleague: 'رضا کیانی',
    ask: 'سلام، این مدل زیر کابینت ۶۰ سانتی جا می‌شود؟',
    answer: 'سلام، صبح بخیر. بله؛ پهنای آن ۵۹٫۸ و بلندی‌اش ۸۱٫۵ سانتی‌متر است. اگر صفحهٔ رویش را بردارید زیر کابینت ۸۲ سانتی جا می‌شود.',
    more: 'عالی. قبلی را هم می‌برید؟ order SP-48213',
    offline: 'می‌شود هنگام تحویل پرداخت کنم؟',
  },
};

function serve() {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://x').pathname;
    const file = path === '/' ? join(here, 'shop.html') : path === '/shop.css' ? join(here, 'shop.css') : join(here, '../dist', path);
    if (!existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(readFileSync(file));
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

class Gateway {
  position = 0;
  transcript = [];
  state = 'NEW';
  agent = undefined;
  away = false;
  ticks = true;

  accept(socket) {
    if (this.away) return socket.close({ code: 1013 });
    this.socket = socket;
    socket.onMessage((data) => this.#frame(JSON.parse(data)));
  }

  push(frame) {
    this.socket.send(JSON.stringify(frame));
  }

  say(author, text, number, files) {
    const entry = { files, position: ++this.position, messageId: `m${this.position}`, author, authorName: author === 'AGENT' ? this.agent : undefined, text, at: new Date().toISOString(), number };
    this.transcript.push(entry);
    this.push({ type: 'message', ...entry });
  }

  stand(state, agentName, leftName) {
    this.state = state;
    this.agent = agentName;
    this.push({ type: 'state', state, agentName, leftName, at: new Date().toISOString() });
  }

  #frame(frame) {
    if (frame.type === 'hello') {
      const transcript = this.transcript.filter((entry) => entry.position > (frame.after ?? 0));
      this.push({ type: 'welcome', token: 'v1.a.b.c', state: this.state, agentName: this.agent, lastNumber: 0, position: this.position, transcript });
    }
    if (frame.type === 'rate' || frame.type === 'copy') this.push({ type: 'done', what: frame.type });
    if (frame.type === 'ping') this.push({ type: 'pong' });
    if (frame.type === 'message' && this.ticks) {
      this.push({ type: 'ticked', number: frame.number, messageId: `m${this.position + 1}`, at: new Date().toISOString() });
      this.say('CUSTOMER', frame.text, frame.number);
    }
  }
}

/** WCAG 2.2 AA as far as a machine can tell, of the widget alone. */
async function check(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run('#pasokh-chat', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  for (const { id, nodes } of violations) {
    faults += nodes.length;
    console.log(`${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }
}

/** How the business wants the widget, and the form that is there while nobody is. */
const DOOR = { whenClosed: 'FORM', whenUnstaffed: 'WRITE', mail: true, rating: true, questions: [] };

async function away(browser, origin, language, theme) {
  const page = await browser.newPage({ viewport: { width: 900, height: 680 }, locale: language, timezoneId: 'Asia/Tehran' });
  await page.routeWebSocket(/\/chat\/v1\//, (socket) => new Gateway().accept(socket));
  const opensAt = new Date(Date.now() + 20 * 3_600_000).toISOString();
  await page.route(/\/widget\/v1\//, (route) => route.fulfill({ json: { ...DOOR, entry: { state: 'CLOSED', opensAt } } }));
  await page.route(/\/mail\/v1\//, (route) => route.fulfill({ status: 202 }));
  await embed(page, origin, language, theme);
  const shot = pictures(page, language, theme);
  await page.getByTestId('chat-launcher').click();
  await page.getByTestId('mail-form').waitFor();
  await shot('9-away');
  await page.getByTestId('mail-address').fill('sara@example.net');
  await page.getByTestId('mail-message').fill(TEXTS[language].ask);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByTestId('mail-again').waitFor();
  await shot('10-left');
  await page.close();
}

/** The form before the conversation, and what there is when it has ended. */
const file = (name) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from('bytes') });

async function around(browser, origin, language, theme) {
  const texts = TEXTS[language];
  const page = await browser.newPage({ viewport: { width: 900, height: 680 }, locale: language, timezoneId: 'Asia/Tehran' });
  const gateway = new Gateway();
  await page.routeWebSocket(/\/chat\/v1\//, (socket) => gateway.accept(socket));
  const questions = [
    { id: 'name', kind: 'NAME', required: false, label: {}, choices: [] },
    { id: 'mail', kind: 'EMAIL', required: true, label: {}, choices: [] },
    { id: 'topic', kind: 'CHOICE', required: true, label: { en: 'What is it about?', fa: 'دربارهٔ چیست؟' }, choices: [{ en: 'An order', fa: 'سفارش' }, { en: 'A repair', fa: 'تعمیر' }] },
  ];
  await page.route(/\/widget\/v1\//, (route) => route.fulfill({ json: { ...DOOR, questions } }));
  await embed(page, origin, language, theme);
  const shot = pictures(page, language, theme);
  await page.getByTestId('chat-launcher').click();
  await page.getByTestId('chat-questions').waitFor();
  await shot('11-questions');
  await page.getByTestId('chat-question-mail').fill('sara@example.net');
  await page.getByTestId('chat-question-topic').selectOption({ index: 2 });
  await page.getByTestId('chat-questions-go').click();
  await page.keyboard.type(texts.ask);
  await page.keyboard.press('Enter');
  gateway.stand('AGENT_JOINED', texts.agent);
  gateway.push({ type: 'seen', messageId: 'm1' });
  gateway.say('AGENT', texts.answer, undefined, [{ id: 'f1', name: 'SMS46.pdf', mediaType: 'application/pdf', length: 5 }]);
  await page.route(/\/chat-files\/v1\//, (route) => route.fulfill({ status: route.request().method() === 'PUT' ? (route.request().url().includes('exe') ? 422 : 201) : 200, contentType: 'application/json', body: route.request().url().includes('exe') ? '{"type":"urn:pasokh:problem:file-type-not-allowed"}' : '{}' }));
  await page.getByTestId('chat-file').setInputFiles([file('عکس.png'), file('setup.exe')]);
  await page.keyboard.press('Enter');
  await page.getByTestId('chat-composer').fill(texts.more);
  await shot('13-files');
  const download = page.waitForEvent('download');
  await page.getByTestId('chat-file-save').first().click();
  if ((await download).suggestedFilename() !== 'SMS46.pdf') throw new Error('a file was saved under another name');
  gateway.stand('ENDED');
  await page.getByTestId('chat-rate-4').focus();
  await page.keyboard.press('Space');
  await shot('12-after');
  await page.close();
}

async function embed(page, origin, language, theme) {
  page.on('console', (message) => console.log(`[${language} ${theme}] ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => console.log(`[${language} ${theme}] ${error}`));
  await page.goto(origin);
  if (theme === 'dark') await page.evaluate(() => document.documentElement.classList.add('dark'));
  await page.evaluate(({ language, title }) => {
    const script = document.createElement('script');
    script.src = '/widget.js';
    Object.assign(script.dataset, { entryPoint: 'web', language, title });
    document.head.append(script);
  }, { language, title: TEXTS[language].name });
}

function pictures(page, language, theme) {
  return async (name) => {
    await page.waitForTimeout(350);
    await check(page, `${name} ${language} ${theme}`);
    await page.screenshot({ path: join(out, `${name}.${language}.${theme}.png`), clip: { x: language === 'fa' ? 0 : 480, y: 40, width: 420, height: 640 } });
  };
}

async function look(browser, origin, language, theme) {
  const texts = TEXTS[language];
  const page = await browser.newPage({ viewport: { width: 900, height: 680 }, locale: language, timezoneId: 'Asia/Tehran' });
  const gateway = new Gateway();
  await page.routeWebSocket(/\/chat\/v1\//, (socket) => gateway.accept(socket));
  await page.route(/\/widget\/v1\//, (route) => route.fulfill({ json: DOOR }));
  await embed(page, origin, language, theme);
  const shot = pictures(page, language, theme);
  await page.getByTestId('chat-launcher').waitFor();
  await shot('1-closed');
  await page.getByTestId('chat-launcher').click();
  await shot('2-open');
  const write = async (text) => {
    await page.getByTestId('chat-composer').fill(text);
    await page.keyboard.press('Enter');
  };
  await write(texts.ask);
  gateway.stand('WAITING');
  await shot('3-waiting');
  gateway.stand('AGENT_JOINED', texts.agent);
  gateway.say('AGENT', texts.answer);
  await write(texts.more);
  gateway.stand('AGENT_JOINED', texts.colleague);
  gateway.stand('AGENT_JOINED', texts.agent, texts.colleague);
  gateway.push({ type: 'typing' });
  await shot('4-talk');
  gateway.away = true;
  gateway.socket.close({ code: 1013 });
  await write(texts.offline);
  await page.getByTestId('chat-banner').waitFor();
  await shot('5-away');
  gateway.away = false;
  await page.getByTestId('chat-banner').waitFor({ state: 'hidden' });
  await page.waitForTimeout(300);
  await page.getByTestId('chat-end').click();
  await shot('6-end');
  await page.getByTestId('chat-end-yes').click();
  gateway.stand('ENDED');
  await shot('7-ended');
  await page.setViewportSize({ width: 390, height: 700 });
  await page.waitForTimeout(200);
  await page.screenshot({ path: join(out, `8-phone.${language}.${theme}.png`) });
  await page.close();
}

/** Two tabs of one browser, its real locks: one conversation, one number each. */
async function tabs(browser, origin) {
  const context = await browser.newContext();
  const gateway = new Gateway();
  gateway.ticks = false;
  const numbers = [];
  await context.routeWebSocket(/\/chat\/v1\//, (socket) => {
    gateway.accept(socket);
    socket.onMessage((data) => {
      const frame = JSON.parse(data);
      if (frame.type === 'message') numbers.push(`${frame.number} ${frame.text}`);
      if (frame.type === 'hello') gateway.push({ type: 'welcome', token: 't', state: 'NEW', lastNumber: 0, position: 0, transcript: [] });
    });
  });
  const open = async () => {
    const page = await context.newPage();
    await page.goto(origin);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.src = '/widget.js';
      Object.assign(script.dataset, { entryPoint: 'web', language: 'en' });
      document.head.append(script);
    });
    await page.getByTestId('chat-launcher').click();
    return page;
  };
  const write = async (page, text) => {
    await page.getByTestId('chat-composer').fill(text);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
  };
  const one = await open();
  await write(one, 'from one');
  const two = await open();
  await one.getByTestId('chat-banner').and(one.locator('[data-state=elsewhere]')).waitFor();
  await write(two, 'from two');
  await one.getByTestId('chat-banner').getByRole('button').click();
  await two.getByTestId('chat-banner').and(two.locator('[data-state=elsewhere]')).waitFor();
  await one.close();
  await two.getByTestId('chat-composer').waitFor();
  await write(two, 'again from two');
  await context.close();
  const distinct = [...new Set(numbers)].sort();
  console.log('tabs:', distinct.join(', '));
  if (distinct.join() !== '1 from one,2 from two,3 again from two') throw new Error('two tabs gave the wrong numbers');
}

const server = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  await tabs(browser, `http://127.0.0.1:${server.address().port}`);
  for (const language of ['en', 'fa']) for (const theme of ['light', 'dark']) {
    await look(browser, `http://127.0.0.1:${server.address().port}`, language, theme);
    await around(browser, `http://127.0.0.1:${server.address().port}`, language, theme);
    await away(browser, `http://127.0.0.1:${server.address().port}`, language, theme);
  }
} finally {
  await browser.close();
  server.close();
}
console.log(`see ${out}`);
if (faults > 0) process.exit(1);
