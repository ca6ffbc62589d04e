// Customers ask to be called, in the chat and by the form, in both languages. Those who speak English name a time, the
// same, which has room for one; then they change their minds. An agent calls the others: one is not reached at first.
// A supervisor looks on. With a picture of each stage.
// node callback.mjs <browser> <shop> <console> <agent> <folder for pictures>
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [browserPath, shop, console_, agent, pictures] = process.argv.slice(2);
const LANGUAGES = ['fa', 'en'];
const SAID = {
  fa: { chat: 'سلام، یخچالم سرد نمی‌کند.', form: 'ظرفشویی آب را خالی نمی‌کند.', name: 'مینا کریمی', phones: ['۰۹۱۲ ۳۴۵ ۶۷۰۱', '09123456702'], e164: ['+989123456701', '+989123456702'] },
  en: { chat: 'Hello, my fridge does not cool.', form: 'The dishwasher does not drain.', name: 'Mina Karimi', phones: ['0912 345 6703', '+98 912 345 6704'], e164: ['+989123456703', '+989123456704'] },
};
mkdirSync(pictures, { recursive: true });

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const errors = [];

async function open(name, language) {
  const context = await browser.newContext({ locale: language === 'en' ? 'en-GB' : 'fa-IR', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => errors.push(`${name}: ${error.message}`));
  return page;
}

const picture = (page, language, name) => page.screenshot({ path: `${pictures}/callback-${language}-${name}.png` });

async function speak(page, language) {
  await page.evaluate((tag) => localStorage.setItem('pasokh:language', tag), language);
  await page.reload();
}

async function signIn(page, user, wanted) {
  await page.goto(console_);
  await page.locator('input[name=username]').fill(user);
  await page.locator('input[type=password]').fill('pasokh');
  await page.locator('button.main').click();
  await page.getByTestId(wanted).waitFor();
}

async function askInChat(language) {
  const visitor = await open(`chat ${language}`, language);
  await visitor.goto(`${shop}/${language}`);
  await visitor.getByTestId('chat-launcher').click();
  await visitor.getByTestId('chat-composer').fill(SAID[language].chat);
  await visitor.getByTestId('chat-send').click();
  return visitor;
}

/** Offered once the queue counts as unstaffed, a while after its last agent has gone. */
async function agreeInChat(visitor, language) {
  await visitor.getByTestId('chat-callback-phone').waitFor({ timeout: 150_000 });
  await visitor.getByTestId('chat-callback-phone').fill(SAID[language].phones[0]);
  const time = visitor.getByTestId('chat-callback-time');
  if (language === 'en') await time.selectOption({ index: 2 });
  const named = await time.inputValue();
  await picture(visitor, language, '1-widget-asks');
  await visitor.getByTestId('chat-callback-ask').click();
  await visitor.getByTestId('chat-callback-cancel').waitFor();
  const agreed = await visitor.getByTestId('chat-callback').textContent();
  if (named && !agreed.includes('or up to ten minutes later')) throw new Error(`the time is not agreed: ${agreed}`);
  await picture(visitor, language, '2-widget-agreed');
  return named;
}

async function fillForm(page, language) {
  await page.goto(`${shop}/${language}`);
  await page.getByTestId('callback-form').scrollIntoViewIfNeeded();
  await page.getByTestId('callback-name').fill(SAID[language].name);
  await page.getByTestId('callback-phone').fill(SAID[language].phones[1]);
  await page.getByTestId('callback-subject').fill(SAID[language].form);
}

/** A time that somebody else has named leads to the next one, which the customer takes. */
async function askByForm(language, taken) {
  const customer = await open(`form ${language}`, language);
  await fillForm(customer, language);
  if (taken) await customer.getByTestId('callback-time').selectOption(taken);
  await picture(customer, language, '3-form');
  await customer.getByTestId('callback-send').click();
  if (taken) {
    await customer.getByTestId('callback-text').filter({ hasText: 'is free: it is chosen below' }).waitFor();
    await picture(customer, language, '3-form-time-taken');
    const next = Date.parse(await customer.getByTestId('callback-time').inputValue());
    if (next !== Date.parse(taken) + 15 * 60_000) throw new Error(`the next quarter of an hour is not chosen: ${next}`);
    await customer.getByTestId('callback-send').click();
  }
  await customer.getByTestId('callback-cancel').waitFor();
  await picture(customer, language, '4-form-agreed');
  const again = await open(`form again ${language}`, language);
  await fillForm(again, language);
  await again.getByTestId('callback-send').click();
  await again.getByTestId('callback-again').waitFor();
  await picture(again, language, '5-form-already-open');
  return customer;
}

/** Accepts what says that it is a callback, and sees the number. Whoever comes first is asked at once, and again when the next attempt is due. */
async function takeCallback(desk, phone, language, name) {
  const offer = desk.getByTestId('offer');
  await offer.getByTestId('offer-callback').waitFor({ timeout: 100_000 });
  if ((await offer.textContent()).includes(phone.slice(-4))) throw new Error('the offer tells the number');
  await picture(desk, language, `${name}-offer`);
  await desk.getByTestId('accept').click();
  await desk.getByTestId('callback').filter({ hasText: phone }).waitFor();
  await picture(desk, language, `${name}-work`);
}

async function finish(desk) {
  await desk.getByTestId('start-wrap-up').click();
  await desk.locator('[data-testid^=disposition-]').first().click();
  await desk.getByTestId('finish').click();
}

try {
  const boss = await open('floor');
  await signIn(boss, 'maryam', 'office');
  const visitors = { fa: await askInChat('fa'), en: await askInChat('en') };
  const customers = {};
  for (const language of LANGUAGES) {
    const named = await agreeInChat(visitors[language], language);
    customers[language] = await askByForm(language, named);
  }

  for (const language of LANGUAGES) {
    await speak(boss, language);
    await boss.goto(`${console_}/floor`);
    await boss.getByTestId('to-callbacks').click();
    await boss.getByTestId('open-callback').nth(3).waitFor();
    const shown = await boss.getByTestId('callbacks').textContent();
    if (LANGUAGES.some((each) => SAID[each].e164.some((phone) => shown.includes(phone)))) throw new Error('the page tells numbers');
    await picture(boss, language, '6-open-callbacks');
    await boss.goto(`${console_}/floor`);
    const head = boss.locator('[data-testid=queue-head][data-queue=chat]').last(); // the one of chats stands after the one of mails
    await head.getByTestId('turn-queue').click();
    await head.getByTestId('turn-queue').click();
    await boss.locator('[data-testid=queue-head][data-queue=chat][data-state=SUSPENDED]').waitFor();
    await picture(boss, language, '7-floor-suspended');
    await head.getByTestId('turn-queue').click();
    await boss.locator('[data-testid=queue-head][data-queue=chat][data-state=SUSPENDED]').waitFor({ state: 'detached' });
  }

  await visitors.en.getByTestId('chat-callback-cancel').click();
  await visitors.en.getByTestId('chat-callback-cancel').waitFor({ state: 'hidden' });
  await customers.en.getByTestId('callback-cancel').click();
  await customers.en.getByTestId('callback-again').waitFor();
  await boss.goto(`${console_}/floor/callbacks`);
  await boss.getByTestId('open-callback').nth(1).waitFor();
  await boss.getByTestId('open-callback').nth(2).waitFor({ state: 'detached' });

  const desk = await open('desk');
  await signIn(desk, agent, 'desk');
  await desk.getByTestId('go-available').click();
  await takeCallback(desk, SAID.fa.e164[0], 'fa', '8-chat');
  await desk.getByTestId('callback-REACHED').click();
  await desk.getByTestId('callback').waitFor({ state: 'detached' });
  await finish(desk);
  await visitors.fa.locator('[data-testid=chat-state][data-state=ENDED]').waitFor();

  await takeCallback(desk, SAID.fa.e164[1], 'fa', '9-form');
  await desk.getByTestId('transcript').filter({ hasText: SAID.fa.form }).waitFor();
  await desk.getByTestId('callback-NOT_REACHED').click();
  await desk.getByTestId('callback').waitFor({ state: 'detached' });
  await boss.getByTestId('open-callback').nth(1).waitFor({ state: 'detached' });
  await picture(boss, 'en', '10-tried-once');
  await speak(desk, 'en');
  await takeCallback(desk, SAID.fa.e164[1], 'en', '11-form-again');
  await desk.getByTestId('callback-REACHED').click();
  await desk.getByTestId('callback').waitFor({ state: 'detached' });
  await finish(desk);
  await customers.fa.getByTestId('callback-again').waitFor();
  await picture(customers.fa, 'fa', '12-form-over');
  await boss.getByTestId('open-callback').waitFor({ state: 'detached' });
  await picture(boss, 'en', '13-no-callbacks');

  await desk.getByTestId('presence').click();
  await desk.locator('[role^=menuitem][data-key=OFFLINE]').click();
  await desk.getByTestId('go-available').waitFor();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  console.log('callbacks work in both languages');
} catch (error) {
  for (const context of browser.contexts()) {
    for (const [i, page] of context.pages().entries()) {
      await picture(page, 'failed', `${browser.contexts().indexOf(context)}-${i}`);
    }
  }
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
