// From the chat on the shop's page to the agent's desk and back, in one language, with a picture of each stage. In the
// middle of it a new configuration moves the agent to another pool.
// node main-line.mjs <browser> <shop> <console> <fa|en> <agent> <folder for pictures>
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';

const [browserPath, shop, console_, language, agent, pictures] = process.argv.slice(2);
const said = {
  fa: { question: 'سلام، این مدل زیر کابینت ۶۰ سانتی جا می‌شود؟', answer: 'بله؛ پهنای آن ۵۹٫۸ سانتی‌متر است.', more: 'رنگ سفید هم دارید؟', also: 'بله، سفیدش هم هست.' },
  en: { question: 'Hello, does this model fit under a 60 cm cabinet?', answer: 'Yes, it is 59.8 cm wide.', more: 'Is there a white one, too?', also: 'Yes, there is.' },
}[language];
mkdirSync(pictures, { recursive: true });

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const errors = [];

async function open(name) {
  const context = await browser.newContext({
    locale: language === 'fa' ? 'fa-IR' : 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => errors.push(`${name}: ${error.message}`));
  return page;
}

const picture = (page, name) => page.screenshot({ path: `${pictures}/${language}-${name}.png` });

async function signIn(page, user, wanted) {
  await page.goto(console_);
  await page.locator('input[name=username]').waitFor();
  if (wanted === 'desk') await picture(page, '1-sign-in');
  await page.locator('input[name=username]').fill(user);
  await page.locator('input[type=password]').fill('pasokh');
  await page.locator('button.main').click();
  await page.getByTestId(wanted).waitFor();
}

/** In the language of this journey, whatever the user's own is. */
async function office(name, user, wanted) {
  const page = await open(name);
  await signIn(page, user, wanted);
  await page.evaluate((tag) => localStorage.setItem('pasokh:language', tag), language);
  await page.reload();
  await page.getByTestId(wanted).waitFor();
  return page;
}

/** To a queue of another pool, with the conversation. */
function toTheHarbour(content) {
  content.pools = { ...content.pools, harbour: {} };
  content.queues.pier = { ...content.queues.chat, pool: 'harbour' };
  content.agents[agent].queues = ['pier'];
}

/** @returns what puts the version back that was in force before */
async function importChanged(admin, edit) {
  const { number, content } = await admin.evaluate(() => fetch('/api/admin/v1/configuration').then((answer) => answer.json()));
  edit(content);
  // every JSON text is a YAML text
  const file = { name: 'configuration.yaml', mimeType: 'application/yaml', buffer: Buffer.from(JSON.stringify(content)) };
  await admin.getByTestId('configuration-file').setInputFiles(file);
  await admin.getByTestId('put-into-force').waitFor();
  await picture(admin, '8-configuration');
  await admin.getByTestId('put-into-force').click();
  await admin.getByTestId('in-force').waitFor();
  return async () => {
    await admin.locator(`[data-testid=version][data-version="${number}"] [data-testid=restore]`).click();
    await admin.getByTestId('restore-sure').click();
    await admin.locator(`[data-testid=configuration][data-version="${number + 2}"]`).waitFor();
  };
}

async function moveAndGoOn(desk, visitor) {
  const boss = await office('floor', 'maryam', 'office');
  const putBack = await importChanged(await office('admin', 'admin', 'configuration'), toTheHarbour);
  await boss.locator(`[data-testid=agent][data-agent=${agent}] [data-testid=agent-pool]`).filter({ hasText: 'harbour' }).waitFor();
  await picture(boss, '9-floor-moved');
  await visitor.getByTestId('chat-composer').fill(said.more);
  await visitor.getByTestId('chat-send').click();
  await settle(desk, desk.getByTestId('transcript'), said.more);
  await desk.getByTestId('composer').fill(said.also);
  await desk.getByTestId('send').click();
  await settle(visitor, visitor.getByTestId('chat-panel'), said.also);
  await picture(desk, '10-moved');
  return putBack;
}

/** Whatever a site says of its own elements, also what it calls important. */
async function keepsItsLooks(visitor) {
  await visitor.evaluate(() => {
    const hostile = new CSSStyleSheet();
    hostile.replaceSync('html { font-size: 6px } div { position: static !important; display: none !important; font: 60px serif !important } button, textarea, p { color: red !important; text-transform: uppercase }');
    document.adoptedStyleSheets = [hostile];
  });
  const looks = await visitor.getByTestId('chat-launcher').evaluate((launcher) => {
    const { position } = getComputedStyle(launcher.getRootNode().host);
    const { fontSize, textTransform } = getComputedStyle(launcher);
    return `${position} ${fontSize} ${textTransform}`;
  });
  await visitor.evaluate(() => (document.adoptedStyleSheets = []));
  if (looks !== 'fixed 16px none') throw new Error(`the site's styles reach the widget: ${looks}`);
}

/** When it is over: how it went, and what was said by mail. */
async function rateAndCopy(visitor, desk) {
  await visitor.locator('[data-testid=chat-state][data-state=ENDED]').waitFor();
  await visitor.getByTestId('chat-rate-4').check();
  await visitor.getByTestId('chat-rate-comment').fill('👍');
  await visitor.getByTestId('chat-rate-send').click();
  await desk.locator('[data-testid=rated][data-score="4"]').filter({ hasText: '👍' }).waitFor();
  await visitor.getByTestId('chat-copy-email').fill('visitor@shop.example');
  await visitor.getByTestId('chat-copy-send').click();
  await visitor.getByTestId('chat-copy').filter({ hasText: 'visitor@shop.example' }).waitFor();
  await picture(visitor, '6b-widget-after');
}

async function settle(page, locator, text) {
  await locator.filter({ hasText: text }).first().waitFor();
}

try {
  const desk = await open('desk');
  await signIn(desk, agent, 'desk');
  const direction = await desk.evaluate(() => document.documentElement.dir);
  if (direction !== (language === 'fa' ? 'rtl' : 'ltr')) throw new Error(`the desk is ${direction} in ${language}`);
  await picture(desk, '2-desk-empty');
  await desk.getByTestId('go-available').click();

  const visitor = await open('shop');
  visitor.on('console', (message) => message.text().includes('Content Security Policy') && errors.push(message.text()));
  await visitor.goto(`${shop}/${language}`);
  await visitor.getByTestId('chat-launcher').waitFor();
  await keepsItsLooks(visitor);
  await visitor.getByTestId('chat-launcher').click();
  await visitor.getByTestId('chat-composer').fill(said.question);
  await visitor.getByTestId('chat-send').click();
  await visitor.getByTestId('chat-waiting').waitFor();
  await picture(visitor, '3-widget-waiting');

  await desk.getByTestId('offer').waitFor();
  await picture(desk, '4-offer');
  await desk.getByTestId('accept').click();
  await settle(desk, desk.getByTestId('transcript'), said.question);
  await visitor.locator('[data-testid=chat-state][data-state=AGENT_JOINED]').waitFor();

  await visitor.locator('[data-testid=chat-message][data-state=read]').first().waitFor();
  await desk.getByTestId('composer').fill(said.answer);
  await desk.getByTestId('send').click();
  await settle(visitor, visitor.getByTestId('chat-panel'), said.answer);
  await visitor.getByTestId('chat-file').setInputFiles({ name: 'bill.txt', mimeType: 'text/plain', buffer: Buffer.from('54,800,000') });
  await visitor.getByTestId('chat-files').filter({ hasText: 'bill.txt' }).waitFor();
  await visitor.getByTestId('chat-send').click();
  await visitor.getByTestId('chat-file-save').waitFor();
  await picture(visitor, '5-widget-answered');
  await picture(desk, '6-conversation');

  await visitor.reload();
  await settle(visitor, visitor.getByTestId('chat-panel'), said.answer);
  await settle(visitor, visitor.getByTestId('chat-panel'), said.question);

  const putBack = await moveAndGoOn(desk, visitor);
  await desk.getByTestId('start-wrap-up').click();
  await rateAndCopy(visitor, desk);
  await desk.locator('[data-testid^=disposition-]').first().click();
  await picture(desk, '7-wrap-up');
  await desk.getByTestId('finish').click();
  await visitor.locator('[data-testid=chat-state][data-state=ENDED]').waitFor();
  await desk.getByTestId('presence').click();
  await desk.locator('[role^=menuitem][data-key=OFFLINE]').click();
  await desk.getByTestId('go-available').waitFor();
  await putBack();
  if (errors.length > 0) throw new Error(errors.join('\n'));
  console.log(`the main line works in ${language}`);
} catch (error) {
  for (const context of browser.contexts()) {
    for (const [i, page] of context.pages().entries()) {
      await picture(page, `failed-${browser.contexts().indexOf(context)}-${i}`);
    }
  }
  console.error(error);
  process.exitCode = 1;
} finally {
  await browser.close();
}
