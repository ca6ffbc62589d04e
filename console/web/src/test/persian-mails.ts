import type { Mail } from './mails';

export const persianMails: Mail[] = [
  {
    name: 'Gmail, Persian',
    text: `سلام، ممنون از پاسخ شما.
کالا هنوز نرسیده است.

در تاریخ سه‌شنبه ۱۷ نوامبر ۲۰۲۶،‏ ۱۶:۳۰ سارا رضایی <\u200fsara@sepidar.example\u200f> نوشت:

> سفارش شما فرستاده شد.
> کد رهگیری: 4411
`,
    kinds: ['words', 'quote'],
    words: 'سلام، ممنون از پاسخ شما.\nکالا هنوز نرسیده است.',
  },
  {
    name: 'Outlook, Persian',
    text: `با سلام
مبلغ ردیف ۳ اشتباه است.

از: سارا رضایی <sara@sepidar.example>
ارسال شده: سه‌شنبه ۲۶ آبان ۱۴۰۵ ۱۶:۳۰
به: کلر هارکورت <claire@harcourt.example>
موضوع: پیش‌فاکتور

پیش‌فاکتور پیوست است.`,
    kinds: ['words', 'quote'],
    words: 'با سلام\nمبلغ ردیف ۳ اشتباه است.',
  },
  {
    name: 'an Iranian webmail',
    text: `تأیید می‌شود.

-------- پیام اصلی --------
فرستنده: سارا رضایی
تاریخ: ۱۴۰۵/۰۸/۲۶

لطفاً بررسی کنید.`,
    kinds: ['words', 'quote'],
    words: 'تأیید می‌شود.',
  },
  {
    name: 'an iPhone, Persian',
    text: `خیر، ممنون.

ارسال شده از iPhone من

> در ۱۷ نوامبر ۲۰۲۶، ساعت ۱۶:۳۰، سارا رضایی <sara@sepidar.example> نوشت:
>
> ده عدد کافی است؟`,
    kinds: ['words', 'signature', 'quote'],
    words: 'خیر، ممنون.',
  },
  {
    name: 'Apple Mail, Persian',
    text: `باشد، شنبه.

در ۱۷ نوامبر ۲۰۲۶، ساعت ۱۶:۳۰، سارا رضایی <sara@sepidar.example> نوشت:

> شنبه خوب است؟`,
    kinds: ['words', 'quote'],
    words: 'باشد، شنبه.',
  },
  {
    name: 'Yahoo, Persian words',
    text: `نرسیده است.

    On Tuesday, November 17, 2026 at 04:30:12 PM GMT+3:30, سارا رضایی <sara@sepidar.example> wrote:

 سفارش شما فرستاده شد.`,
    kinds: ['words', 'quote'],
    words: 'نرسیده است.',
  },
  {
    name: 'a Persian signature',
    text: `لطفاً تماس بگیرید.

-- 
کلر هارکورت
۰۲۱ ۸۸ ۰۰ ۱۱ ۲۲`,
    kinds: ['words', 'signature'],
    words: 'لطفاً تماس بگیرید.',
  },
];
