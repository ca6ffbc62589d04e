// Looks at the built desk in a real browser, in both languages and themes: npm run build, then node look/look.mjs [folder] [from which on].
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { MockConsole, itemOf } from './mock.mjs';

const out = process.argv[2] ?? join(import.meta.dirname, '../target/look');
mkdirSync(out, { recursive: true });
const only = process.argv[3];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let faults = 0;

const TEXTS = {
  en: {
    me: 'Hannah Reed', arthur: 'Arthur Nicholls', olivia: 'Olivia Bennett', samuel: 'Samuel Ortiz', reza: 'رضا یزدانی', queue: 'Returns', orders: 'Order follow-up',
    hello: 'Hello, the right side of the door of SP-48213 is dented.',
    ours: 'Good morning Ms Bennett, I can see the dent clearly and I’m sorry. Has the machine been switched on, or is it still in its packaging?',
    more: 'Not switched on. We only opened the box. How long would an exchange take? We have guests on Saturday.',
    office: 'Could you send it to my office instead? کوچهٔ خاقانی, No. 12, unit 4B.',
    twice: 'I was charged twice, when do I get it back?', thanks: 'کد رهگیری را فرستادم، ممنون', asks: 'Where is my order? It says delivered, but nothing came.',
    reason: 'Sara is new; offers ring for 20 s',
    file: 'Warranty card.pdf',
    note: 'The warranty covers this; no need to ask for a receipt.',
    draft: 'We exchange it within 2 working days and collect the damaged one on the same visit.',
    why: ['Free for 6 min, longest of 3 able', 'Chat 4 of 5, asked for 3'],
  },
  fa: {
    me: 'نگار افشار', arthur: 'آرش نیک‌پور', olivia: 'مهسا کیانی', samuel: 'سامان توکلی', reza: 'Emma Clarke', queue: 'مرجوعی', orders: 'پیگیری سفارش',
    hello: 'سلام، وقتتون بخیر. سفارش SP-48213، سمت راست درش تو رفته.',
    ours: 'سلام خانم کیانی، وقت شما هم بخیر. فرورفتگی پیداست و متأسفم. دستگاه روشن شده یا هنوز در بسته‌بندی است؟',
    more: 'نه، روشنش نکردیم. فقط کارتن رو باز کردیم. تعویضش چقدر طول می‌کشه؟ شنبه مهمون داریم.',
    office: 'اگه میشه به دفترم بفرستید: خیابان خاقانی، پلاک ۱۲، واحد 4B. روی زنگ نوشته Kiani Design Studio.',
    twice: 'دو بار از کارتم کم شده، کی برمی‌گرده؟', thanks: 'Thanks, I’ll check with my bank.', asks: 'سفارشم کجاست؟ نوشته تحویل شده ولی چیزی نرسیده.',
    reason: 'سارا تازه آمده؛ پیشنهادها ۲۰ ثانیه می‌مانند',
    file: 'کارت گارانتی.pdf',
    note: 'گارانتی این را می‌پوشاند؛ رسید لازم نیست.',
    draft: 'تعویض ظرف ۲ روز کاری انجام می‌شود و دستگاه آسیب‌دیده را در همان مراجعه پس می‌گیریم.',
    why: ['۶ دقیقه بیکار؛ بیشترین میان ۳ نفر واجد شرایط', 'چت ۴ از ۵؛ خواسته ۳'],
  },
};

const ago = (s) => new Date(Date.now() - s * 1000).toISOString();

function offerOf(texts, n, name, channel, queueId, left = 14, whole = 20) {
  return {
    offerId: `o-${n}`, interactionId: `i-${n}`, queueId, channel, customerName: name, preview: texts.asks, waitingSince: ago(38),
    madeAt: ago(whole - left), deadline: new Date(Date.now() + left * 1000).toISOString(), attempt: 1, why: { en: TEXTS.en.why, fa: TEXTS.fa.why },
  };
}

function working(mock, texts) {
  const add = (n, name, channel, lines, started) => {
    for (const [author, text, s, extra] of lines) mock.say(`i-${n}`, author, text, { at: ago(s), ...extra });
    mock.work.push({ ...itemOf(offerOf(texts, n, name, channel, texts.queue), mock.messages[`i-${n}`]), startedAt: ago(started) });
    mock.interactions[`i-${n}`] = { interactionId: `i-${n}`, conversationKey: `k-${n}`, channel, entryPoint: channel === 'EMAIL' ? 'help@sepidar.example' : 'web', queueId: texts.queue, phase: 'ASSIGNED', customer: { name, address: channel === 'EMAIL' ? 'olivia.bennett@example.com' : '3fb2c1f0a2b94c6d8e7f' }, openedAt: ago(started + 90), linkedTo: 'i-0' };
  };
  mock.say('i-1', 'CUSTOMER', texts.thanks, { at: ago(90_000), interactionId: 'i-0' });
  add(1, texts.olivia, 'CHAT', [
    ['CUSTOMER', texts.hello, 1100],
    ['AGENT', texts.ours, 1000, { authorName: texts.me, delivery: 'READ' }],
    ['CUSTOMER', texts.more, 700],
    ['AGENT', texts.draft, 400, { authorName: texts.me, delivery: 'FAILED', reason: 'mailbox full' }],
    ['CUSTOMER', texts.office, 252],
  ], 1050);
  add(2, texts.samuel, 'EMAIL', [['CUSTOMER', texts.twice, 8000, { subject: 'SP-47790' }]], 300);
  add(3, texts.reza, 'SOCIAL', [['CUSTOMER', texts.thanks, 500], ['AGENT', texts.ours, 370, { delivery: 'SENT' }]], 600);
  Object.assign(mock.agent, { presence: 'AVAILABLE', since: ago(11_000), used: 3 });
}

/** Somebody waits to be taken, and colleagues are there to help. */
function together(mock, texts) {
  mock.waits = [
    { visitId: 'v-8', interactionId: 'i-8', queueId: texts.queue, channel: 'CHAT', standing: 'RESERVED', waitingSince: ago(95), customerName: texts.arthur, preview: texts.asks, yours: true },
    { visitId: 'v-9', interactionId: 'i-9', queueId: texts.orders, channel: 'EMAIL', standing: 'WAITING', waitingSince: ago(4_000), customerName: null, preview: texts.twice, yours: false },
  ];
  const at = (agentId, name, presence) => ({ agentId, name, presence, queues: [texts.queue], channels: ['CHAT', 'EMAIL'], used: 0, capacity: 100 });
  mock.colleagues = [at('reza', texts.reza, 'AVAILABLE'), at('arthur', texts.arthur, 'BUSY'), at('nima', texts.samuel, 'BREAK')];
  mock.queues = [
    { queueId: texts.queue, channel: 'CHAT', state: 'OPEN_STAFFED', mine: true, waiting: 1 },
    { queueId: texts.orders, channel: 'CHAT', state: 'OPEN_THIN', mine: true, waiting: 4 },
    { queueId: 'VIP', channel: 'CHAT', state: 'CLOSED', mine: false, waiting: 0 },
  ];
}

function company(texts) {
  return {
    interactionId: 'i-1',
    participants: [{ agentId: 'arthur', name: texts.arthur, handlingId: 'h-9', role: 'CONSULTED', since: ago(20) }],
    invited: [{ agentId: 'reza', name: texts.reza, role: 'PARTICIPANT' }],
  };
}

/** What supervisors and administrators see. */
function office(mock, texts) {
  mock.me.roles = ['SUPERVISOR', 'ADMIN'];
  const at = (agentId, name, presence) => ({ agentId, name, presence, since: ago(900), serves: ['CHAT', 'EMAIL'], queues: [texts.queue], used: 33, capacity: 100, offers: 0, work: [] });
  const visit = (n, over) => ({ visitId: `v-${n}`, interactionId: `i-${n}`, queueId: texts.queue, channel: 'CHAT', standing: 'WAITING', since: ago(60), waitingSince: ago(60 * n), missedBy: [], place: n, ...over });
  mock.floor = { agents: [at('reza', texts.reza, 'AVAILABLE'), at('arthur', texts.arthur, 'BUSY'), at('nima', texts.samuel, 'BREAK')], visits: [visit(2), visit(1)], visitsInAll: 2 };
  mock.demands = { tier: 'BIG', severity: null, prioritySeconds: 120, skills: [{ skill: 'billing', level: 4, mandatory: true }, { skill: 'language.fr', level: 2, mandatory: false }], excluded: [{ agentId: 'reza', name: texts.reza }] };
  mock.skills = [{ skill: 'billing', en: 'Billing', fa: 'صورت‌حساب' }, { skill: 'returns', en: 'Returns', fa: 'مرجوعی' }, { skill: 'language.fr' }];
  mock.versions = [
    { number: 12, author: 'admin', at: ago(4_000), comment: texts.reason, changes: ['added /agents/sara', 'changed /queues/sales/offerTimeout'] },
    { number: 11, author: 'maryam', at: ago(200_000), comment: null, changes: ['removed /queues/old'] },
    { number: 1, author: 'system', at: ago(9_000_000), comment: null, changes: [] },
  ];
}

/** Files of a conversation and files about to go, then the ledger with one contact that nobody can account for. */
async function lookAtFiles(page, mock, origin, texts, shot) {
  mock.me.roles = ['AGENT'];
  working(mock, texts);
  const files = [{ id: 'c1', name: 'door.png', mediaType: 'image/png', length: 2_400_000 }, { id: 'c2', name: texts.file, mediaType: 'application/pdf', length: 88_000 }];
  mock.messages['i-1'].at(-1).attachments = files;
  mock.say('i-1', 'AGENT', '', { authorName: texts.me, delivery: 'READ', attachments: [files[1]], at: ago(60) });
  await page.goto(origin);
  await page.locator('[data-interaction=i-1]').first().click();
  await page.getByTestId('attachment').first().waitFor();
  await page.getByTestId('file-picker').setInputFiles([{ name: texts.file, mimeType: 'application/pdf', buffer: Buffer.from('x') }, { name: 'setup.exe', mimeType: 'image/png', buffer: Buffer.from('x') }]);
  await page.locator('[data-phase=refused]').waitFor();
  await shot('18-files');
  mock.me.roles = ['SUPERVISOR', 'ADMIN'];
  const hour = (n) => new Date(Math.floor(Date.now() / 3_600_000 - n) * 3_600_000).toISOString();
  const line = (n, entryPoint, tier, by) => ({ hour: hour(n), entryPoint, tier, received: Object.values(by).reduce((one, other) => one + other), by });
  mock.ledgerIds = ['06af3c1be0d94f55b51c7ad19a3b2c11', '9d7bf0a2c4e64a01aa0f3e5f0c4d7788'];
  mock.ledger = {
    now: new Date().toISOString(), provenUpTo: ago(40), unaccounted: 1,
    lines: [
      line(0, 'support', 'RAW', { TRANSLATED: 41, 'IGNORED:OWN_ECHO': 3, DEAD_LETTERED: 1, PENDING: 2 }),
      line(0, 'support', 'MESSAGE', { OPENED: 18, JOINED: 22, UNACCOUNTED: 1 }),
      line(0, 'web', 'MESSAGE', { OPENED: 61, JOINED: 412 }),
      line(1, 'web', 'MESSAGE', { OPENED: 55, JOINED: 380 }),
    ],
  };
  await page.goto(`${origin}/ledger`);
  await page.locator('[data-word=UNACCOUNTED]').click();
  await page.getByTestId('ledger-ids').waitFor();
  await shot('19-ledger');
}

async function lookAtOffice(page, mock, origin, shot) {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${origin}/floor`);
  await page.getByTestId('advise').first().click();
  await page.locator('[role=menuitem]').last().click();
  await page.getByTestId('demand-skill').first().waitFor();
  await shot('15-demands');
  await page.goto(`${origin}/configuration`);
  await page.getByTestId('version').first().waitFor();
  mock.validation = { valid: false, errors: [{ path: '/queues/sales/hours', problem: 'there is no such calendar' }, { path: '/agents/sara/capacity', problem: 'must be less than or equal to 1000' }], changes: [] };
  await page.getByTestId('configuration-file').setInputFiles({ name: 'configuration-12.yaml', mimeType: 'application/yaml', buffer: Buffer.from('queues: {}') });
  await page.getByTestId('faults').waitFor();
  await shot('16-faults');
  mock.validation = { valid: true, errors: [], changes: ['added /agents/nima', 'changed /queues/sales/hours'] };
  await page.getByTestId('restore').first().click();
  await page.getByTestId('restore-sure').waitFor();
  await page.getByTestId('configuration-file').setInputFiles({ name: 'configuration-12.yaml', mimeType: 'application/yaml', buffer: Buffer.from('queues: {}') });
  await page.getByTestId('put-into-force').waitFor();
  await shot('17-configuration');
}

/** WCAG 2.2 AA as far as a machine can tell. */
async function check(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }));
  for (const { id, nodes } of violations) {
    faults += nodes.length;
    console.log(`${where}: ${id} at ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }
}

async function look(browser, language, theme) {
  const texts = TEXTS[language];
  const mock = new MockConsole();
  Object.assign(mock.me, { name: texts.me, language });
  mock.agent.name = texts.me;
  const origin = await mock.listen();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: theme, timezoneId: 'Asia/Tehran', locale: language === 'fa' ? 'fa-IR' : 'en-GB' });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && !/ERR_|401|409/.test(message.text()) && console.log(`[${language} ${theme}] ${message.text()}`));
  page.on('pageerror', (error) => console.log(`[${language} ${theme}] ${error}`));
  const shot = async (name) => {
    await page.waitForTimeout(400);
    await check(page, `${name} ${language} ${theme}`);
    if (!only || Number.parseInt(name, 10) >= Number(only)) await page.screenshot({ path: join(out, `${name}.${language}.${theme}.png`) });
  };
  if (Number(only) >= 15) {
    office(mock, texts);
    if (Number(only) < 18) await lookAtOffice(page, mock, origin, shot);
    await lookAtFiles(page, mock, origin, texts, shot);
    await context.close();
    return mock.close();
  }
  await page.goto(origin);
  await page.getByTestId('go-available').waitFor();
  await shot('1-empty');
  working(mock, texts);
  await page.reload();
  await page.locator('[data-interaction=i-1]').first().click();
  await page.getByTestId('message').first().waitFor();
  mock.offer(offerOf(texts, 4, texts.arthur, 'CHAT', texts.orders));
  mock.tell('typing', { interactionId: 'i-1' });
  await page.getByTestId('composer').fill(texts.draft);
  await shot('2-offer');
  await page.keyboard.press('Shift+F2');
  await page.getByTestId('offer').waitFor({ state: 'detached' });
  mock.offer(offerOf(texts, 5, texts.arthur, 'CHAT', texts.orders, 4));
  await page.getByTestId('offer').waitFor();
  mock.lapse('o-5');
  Object.assign(mock.agent, { presence: 'NOT_RESPONDING' });
  mock.tell('presence', { presence: 'NOT_RESPONDING', since: ago(1), by: 'ROUTER' });
  await shot('3-missed');
  await page.getByTestId('back').click();
  await page.getByTestId('ended-offer').getByRole('button').click();
  mock.refuse(409, 'conversation-changed', { position: 6 });
  await page.getByTestId('start-wrap-up').click();
  await shot('4-changed-draft');
  await page.locator('.refused .btn.quiet').click();
  await page.getByTestId('conversation-changed').waitFor();
  await shot('5-changed');
  await page.locator('.refused .btn.main').click();
  together(mock, texts);
  await page.getByTestId('waiting').waitFor({ timeout: 15000 });
  await page.getByTestId('pass-on').click();
  await page.getByTestId('target-a:reza').waitFor();
  await shot('12-pass-on');
  await page.getByTestId('way-CONSULTED').click();
  await page.getByTestId('target-a:nima').waitFor();
  await shot('13-ask');
  await page.getByTestId('pass-on').click();
  mock.tell('colleagues', company(texts));
  mock.tell('message', mock.say('i-1', 'AGENT', texts.note, { authorName: texts.arthur, agentId: 'arthur', internal: true }));
  await page.getByTestId('participant').waitFor();
  await shot('14-company');
  mock.waits = [];
  await page.getByTestId('composer').focus();
  mock.away = true;
  mock.cut();
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(2500);
  await shot('6-lost');
  mock.away = false;
  await page.getByTestId('banner').getByRole('button').click();
  await page.locator('[data-testid=message][data-delivery=DELIVERED]').waitFor({ timeout: 15000 });
  await page.getByTestId('start-wrap-up').click();
  await page.getByTestId('wrap-up').waitFor();
  await page.getByTestId('disposition-solved').click();
  await shot('7-wrap-up');
  await page.getByTestId('finish').click();
  await page.locator('[data-interaction=i-1]').first().waitFor({ state: 'detached' });
  await page.getByTestId('presence').click();
  await shot('8-presence');
  await page.keyboard.press('Escape');
  await page.getByTestId('me').click();
  await shot('9-me');
  await page.keyboard.press('Escape');
  await page.getByTestId('composer').fill(texts.draft);
  mock.signedOut = true;
  mock.cut();
  await page.getByTestId('signed-out').waitFor({ timeout: 15000 });
  await shot('10-signed-out');
  mock.signedOut = false;
  await page.reload();
  await page.setViewportSize({ width: 800, height: 1000 });
  await page.getByTestId('desk').waitFor();
  await shot('11-narrow');
  office(mock, texts);
  await lookAtOffice(page, mock, origin, shot);
  await lookAtFiles(page, mock, origin, texts, shot);
  await context.close();
  mock.close();
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
try {
  for (const language of ['en', 'fa']) for (const theme of ['light', 'dark']) await look(browser, language, theme);
} finally {
  await browser.close();
}
console.log(`see ${out}`);
if (faults > 0) process.exit(1);
