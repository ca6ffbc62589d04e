// Looks at mails at the desk in a real browser, in both languages: npm run build, then node look/mail.mjs [folder].
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { MockConsole } from './mock.mjs';

const out = process.argv[2] ?? join(import.meta.dirname, '../target/look');
mkdirSync(out, { recursive: true });
const ago = (s) => new Date(Date.now() - s * 1000).toISOString();

const TEXTS = {
  en: {
    me: 'Hannah Reed', who: 'Claire Harcourt', subject: 'Corrected quote Q-2214, 14 ovens', queue: 'Orders',
    asks: 'Hello Hannah,\n\nline 3 still shows the old price, and the fitting is missing for two of the flats.\nسفارش ما SP-48213 است.\n\nClaire\n\n-- \nClaire Harcourt\nHarcourt Interiors\n+44 20 7946 0101\n\nOn Tue, 17 Nov 2026 at 16:30, Hannah Reed <quotes@sepidar.example> wrote:\n\n> Quote Q-2214 is attached, valid for ten days.\n>\n> Hannah\n',
    answers: 'Dear Claire, version 2 has the new price and the fitting.', away: 'I am out of the office until Monday.',
    html: '<p>Hello Hannah,</p><p>line 3 still shows the old price:</p><table border="1" cellpadding="6"><tr><th>Line</th><th>Item</th><th>Quoted</th></tr><tr><td>3</td><td>Oven SBE-60, 14 pieces</td><td>£812</td></tr></table><p>Claire</p>',
  },
  fa: {
    me: 'نگار افشار', who: 'مهسا کیانی', subject: 'پیش‌فاکتور اصلاح‌شده Q-2214', queue: 'سفارش‌ها',
    asks: 'سلام خانم افشار،\n\nردیف ۳ هنوز قیمت قدیمی را دارد.\nOur order is SP-48213, see line 3.\n\nمهسا\n\n-- \nمهسا کیانی\nدفتر طراحی کیانی\n\nدر تاریخ سه‌شنبه ۱۷ نوامبر ۲۰۲۶،‏ ۱۶:۳۰ نگار افشار <quotes@sepidar.example> نوشت:\n\n> پیش‌فاکتور Q-2214 پیوست است.\n>\n> نگار\n',
    answers: 'خانم کیانی، نسخهٔ ۲ قیمت تازه را دارد.', away: 'تا دوشنبه در دفتر نیستم.',
    html: '<div dir="rtl"><p>سلام خانم افشار،</p><p>ردیف ۳ هنوز قیمت قدیمی را دارد:</p><table border="1" cellpadding="6"><tr><th>ردیف</th><th>کالا</th><th>قیمت</th></tr><tr><td>۳</td><td>اجاق SBE-60</td><td>۸۱۲</td></tr></table></div>',
  },
};

function mailed(mock, texts) {
  const recipients = [{ place: 'TO', address: 'quotes@sepidar.example' }, { place: 'CC', address: 'accounts@harcourt.example', name: 'Accounts' }];
  const say = (author, text, s, extra) => mock.say('i-1', author, text, { at: ago(s), ...extra });
  say('CUSTOMER', texts.asks, 90_000, { subject: texts.subject, recipients, html: true, original: true, authorName: texts.who, from: 'claire@harcourt.example' });
  say('AGENT', texts.answers, 4_000, { authorName: texts.me, agentId: 'hannah', delivery: 'FAILED', reason: 'bounce 5.2.2', recipients: [recipients[1]] });
  say('SYSTEM', texts.away, 3_990, { machine: 'AUTO_REPLY', recipients: [recipients[0]], original: true });
  mock.html = `<!doctype html><meta name="blocked-pictures" content="3"><style>body{font:14px/1.5 system-ui;margin:0;padding:8px}</style><script>document.body.innerHTML = 'RAN'</script>${texts.html}`;
  mock.work.push({ interactionId: 'i-1', handlingId: 'h-1', channel: 'EMAIL', queueId: texts.queue, customerName: texts.who, phase: 'ASSIGNED', startedAt: ago(300), lastPosition: 3, lastMessage: { author: 'CUSTOMER', text: texts.asks.slice(0, 120), at: ago(90_000) }, customerLeft: false });
  mock.interactions['i-1'] = { interactionId: 'i-1', conversationKey: 'k-1', channel: 'EMAIL', entryPoint: 'quotes@sepidar.example', queueId: texts.queue, phase: 'ASSIGNED', customer: { name: texts.who, address: 'claire@harcourt.example' }, openedAt: ago(90_000), linkedTo: 'i-0', subject: texts.subject };
  mock.interactions['i-0'] = { ...mock.interactions['i-1'], interactionId: 'i-0', linkedTo: undefined };
  mock.say('i-0', 'CUSTOMER', texts.away, { at: ago(990_000) });
}

async function look(browser, language, theme) {
  const texts = TEXTS[language];
  const mock = new MockConsole();
  Object.assign(mock.me, { name: texts.me, language });
  Object.assign(mock.agent, { name: texts.me, presence: 'AVAILABLE', since: ago(900) });
  mailed(mock, texts);
  const origin = await mock.listen();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: theme, timezoneId: 'Asia/Tehran', locale: language === 'fa' ? 'fa-IR' : 'en-GB' });
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && console.log(`[${language}] ${message.text()}`));
  const shot = async (name) => {
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(out, `${name}.${language}.${theme}.png`) });
  };
  await page.goto(`${origin}/interactions/i-1`);
  await page.locator('[data-interaction=i-1]').first().click();
  await page.getByTestId('message').first().waitFor();
  await page.getByTestId('copy').first().waitFor();
  await page.getByTestId('copy-field').fill('nobody');
  await page.getByTestId('composer').focus();
  await shot('20-mail');
  for (const fold of await page.locator('.fold-label').all()) await fold.click();
  await page.getByTestId('linked').click();
  await page.getByTestId('former').waitFor();
  await shot('21-unfolded');
  if (await page.getByTestId('as-written').count()) {
    await page.getByTestId('as-written').first().click();
    await page.locator('iframe').waitFor();
    await shot('22-html');
  }
  await context.close();
  mock.close();
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'] });
try {
  await look(browser, 'en', 'light');
  await look(browser, 'fa', 'light');
  await look(browser, 'en', 'dark');
} finally {
  await browser.close();
}
console.log(`see ${out}`);
