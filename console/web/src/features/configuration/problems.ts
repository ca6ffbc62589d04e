import type { Formats } from '../../i18n/formats';

/** What the service finds wrong with a configuration, in Persian; the service says it in English. */
const PERSIAN: [said: RegExp, persian: string][] = [
  [/^there is no such setting$/, 'چنین تنظیمی نیست'],
  [/^there is no such queue$/, 'چنین صفی نیست'],
  [/^there is no queue '(.*)'$/, 'صف «$1» نیست'],
  [/^there is no such pool$/, 'چنین مجموعه‌ای نیست'],
  [/^there is no such calendar$/, 'چنین تقویمی نیست'],
  [/^there is no such skill$/, 'چنین مهارتی نیست'],
  [/^must be greater than or equal to (.*)$/, 'باید دست‌کم $1 باشد'],
  [/^must be less than or equal to (.*)$/, 'باید دست‌بالا $1 باشد'],
  [/^must be longer than or equal to (.*)$/, 'باید دست‌کم به درازای $1 باشد'],
  [/^must be shorter than or equal to (.*)$/, 'باید دست‌بالا به درازای $1 باشد'],
  [/^size must be between (.*) and (.*)$/, 'درازا باید از $1 تا $2 باشد'],
  [/^must not be (?:null|blank|empty)$/, 'نباید خالی باشد'],
  [/^must be one of (.*)$/, 'باید یکی از این‌ها باشد: $1'],
  [/^must be true or false$/, 'باید true یا false باشد'],
  [/^must be a whole number$/, 'باید عدد صحیح باشد'],
  [/^must be a single value$/, 'باید یک مقدار تنها باشد'],
  [/^must be a list$/, 'باید فهرست باشد'],
  [/^must be a group of settings$/, 'باید گروهی از تنظیم‌ها باشد'],
  [/^must be a span of time like (.*)$/, 'باید مدتی باشد مانند $1'],
  [/^must be a date like (.*)$/, 'باید تاریخی باشد مانند $1'],
  [/^must be a time zone like (.*)$/, 'باید منطقهٔ زمانی باشد مانند $1'],
  [/^must be hours like (.*)$/, 'باید ساعت باشد مانند $1'],
  [/^cannot be read at line (\d+), column (\d+).*$/, 'در سطر $1، ستون $2 خوانده نمی‌شود: شاید پرانتز، گیومه یا تورفتگی نادرست است'],
  [/^cannot be read as a configuration$/, 'به‌عنوان پیکربندی خوانده نمی‌شود'],
  [/^is not a configuration: .*$/, 'پیکربندی نیست: پیکربندی گروهی از تنظیم‌هاست'],
  [/^something follows after the configuration's end$/, 'پس از پایان پیکربندی چیزی آمده است'],
  [/^stands here more than once$/, 'بیش از یک بار آمده است'],
  [/^has no value: .*$/, 'مقداری ندارد: بردارید یا مقدار بدهید'],
  [/^stands too deep: .*$/, 'بیش از اندازه تو در تو است'],
  [/^anchors, aliases and tags of YAML are not taken here$/, 'لنگر، نام دوم و برچسب YAML پذیرفته نیست'],
  [/^serves no channel$/, 'هیچ راه ارتباطی را پاسخ نمی‌دهد'],
  [/^an agent's queues are all of one pool$/, 'صف‌های یک کارشناس همه از یک مجموعه‌اند'],
  [/^an agent's queues are all of the agent's pool$/, 'صف‌های کارشناس همه از مجموعهٔ خود اویند'],
  [/^a language is .*$/, 'زبان دو یا سه حرف کوچک است، مانند fa'],
  [/^a reason is .*$/, 'دلیل ۱ تا ۴۰ حرف کوچک و - است'],
  [/^an id is .*$/, 'شناسه ۱ تا ۶۴ حرف، رقم و . _ @ - است و با حرف یا رقم آغاز می‌شود'],
  [/^this id stands for the platform itself$/, 'این شناسه از آنِ خود سامانه است'],
  [/^languages are skills of their own.*$/, 'زبان‌ها خود مهارت‌اند و نام بردن نمی‌خواهند'],
  [/^the skill is asked for twice$/, 'این مهارت دو بار خواسته شده است'],
  [/^asks no less than the step before it$/, 'از پلهٔ پیشین کمتر نمی‌خواهد'],
  [/^comes no later than the step before it$/, 'دیرتر از پلهٔ پیشین نیست'],
  [/^relaxes nothing: .*$/, 'چیزی را آسان نمی‌کند: level یا dropOptional می‌خواهد'],
  [/^nothing is left to relax .*$/, 'پس از کنار گذاشتن مهارت‌های دلخواه چیزی برای آسان کردن نمی‌ماند'],
  [/^calls and chats cannot be laid aside$/, 'تماس و چت را نمی‌توان کنار گذاشت'],
  [/^is the queue itself$/, 'خود همین صف است'],
  [/^says nothing of when: (.*)$/, 'نمی‌گوید کِی: $1'],
  [/^hours overlap$/, 'ساعت‌ها روی هم افتاده‌اند'],
  [/^ends before it begins$/, 'پیش از آغاز پایان می‌یابد'],
  [/^shares days with one before it$/, 'با یکی پیش از آن روز مشترک دارد'],
  [/^the date stands here twice$/, 'این تاریخ دو بار آمده است'],
  [/^does not open once in the next 366 days$/, 'در ۳۶۶ روز آینده یک بار هم باز نمی‌شود'],
  [/^no agent of its queue could ever take what comes in here on the channel (.*)$/, 'هیچ کارشناسی از صف آن نمی‌تواند آنچه را از راه $1 می‌آید بگیرد'],
  [/^none of its agents has the skills .*$/, 'هیچ کارشناسی از آن مهارت‌هایی را که هرگز کنار گذاشته نمی‌شوند ندارد: کسی نمی‌تواند نوبتی بگیرد'],
];

const UNITS: Record<string, string> = { second: 'ثانیه', minute: 'دقیقه', hour: 'ساعت', day: 'روز' };

/** A newer service may say more than this page knows; then its own words stand. */
export function problemIn(formats: Formats, problem: string): string {
  if (formats.language !== 'fa') return problem;
  for (const [said, persian] of PERSIAN) {
    const parts = said.exec(problem);
    if (parts) return persian.replace(/\$(\d)/g, (_, group: string) => shown(formats, parts[Number(group)] ?? ''));
  }
  return problem;
}

/** Numbers as one says them; what stands in the file stays as it is written there. */
function shown(formats: Formats, part: string): string {
  const [, number, unit] = /^(\d+)(?: (second|minute|hour|day)s?)?$/.exec(part) ?? [];
  if (number === undefined) return `\u2068${part}\u2069`;
  return formats.number(Number(number)) + (unit ? ` ${UNITS[unit]}` : '');
}
