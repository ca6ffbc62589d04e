import type { Stretch } from '../lib/quoted';
import { persianMails } from './persian-mails';

export interface Mail {
  name: string;
  text: string;
  kinds: Stretch['is'][];
  /** What is shown at once. */
  words: string;
}

/** Texts as mail clients write them, in both languages. */
export const mails: Mail[] = [
  ...persianMails,
  {
    name: 'Gmail',
    text: `Thanks, that works for us.

On Tue, 17 Nov 2026 at 16:30, Hannah Reed <hannah@sepidar.example> wrote:

> Quote Q-2214 is attached, valid for ten days.
>
> Hannah
`,
    kinds: ['words', 'quote'],
    words: 'Thanks, that works for us.',
  },
  {
    name: 'Gmail, the attribution broken',
    text: `Yes please.

On Tue, 17 Nov 2026 at 16:30, Hannah Reed of Sepidar Kitchens <
hannah.reed@sepidar.example> wrote:

> Shall we?`,
    kinds: ['words', 'quote'],
    words: 'Yes please.',
  },
  {
    name: 'Gmail, as HTML only',
    text: `Please cancel it.

On Tue, Nov 17, 2026 at 4:30 PM Hannah Reed <hannah@sepidar.example> wrote:
Your order has left.

Hannah`,
    kinds: ['words', 'quote'],
    words: 'Please cancel it.',
  },
  {
    name: 'Outlook',
    text: `Hello Hannah,

the price in line 3 is wrong.

Regards
Claire

From: Hannah Reed <hannah@sepidar.example>
Sent: Tuesday, 17 November 2026 16:30
To: Claire Harcourt <claire@harcourt.example>
Subject: Re: Quote for 14 ovens

Quote Q-2214 is attached.`,
    kinds: ['words', 'quote'],
    words: 'Hello Hannah,\n\nthe price in line 3 is wrong.\n\nRegards\nClaire',
  },
  {
    name: 'Outlook on the web, with its rule and a device',
    text: `Agreed.

Get Outlook for Android<https://aka.ms/example>
________________________________
From: Hannah Reed <hannah@sepidar.example>
Sent: Tuesday, November 17, 2026 4:30:12 PM
To: Claire Harcourt <claire@harcourt.example>
Subject: Quote

Is this right?`,
    kinds: ['words', 'signature', 'quote'],
    words: 'Agreed.',
  },
  {
    name: 'Outlook, old',
    text: `See below.

-----Original Message-----
From: Hannah Reed
Sent: 17 November 2026

Please answer.`,
    kinds: ['words', 'quote'],
    words: 'See below.',
  },
  {
    name: 'Apple Mail',
    text: `Yes, Saturday is fine.

Claire

> On 17 Nov 2026, at 16:30, Hannah Reed <hannah@sepidar.example> wrote:
>
> Is Saturday fine?
`,
    kinds: ['words', 'quote'],
    words: 'Yes, Saturday is fine.\n\nClaire',
  },
  {
    name: 'an iPhone',
    text: `No.

Sent from my iPhone

> On 17 Nov 2026, at 16:30, Hannah Reed <hannah@sepidar.example> wrote:
> 
> ﻿Would ten be enough?`,
    kinds: ['words', 'signature', 'quote'],
    words: 'No.',
  },
  {
    name: 'Yahoo, which does not mark what it quotes',
    text: `I never got it.

Sent from Yahoo Mail on Android

On Tuesday, November 17, 2026 at 04:30:12 PM GMT+3:30, Hannah Reed <hannah@sepidar.example> wrote:

Your order has left.

Hannah`,
    kinds: ['words', 'signature', 'quote'],
    words: 'I never got it.',
  },
  {
    name: 'Proton',
    text: `Please use the other address.

Sent with Proton Mail secure email.

On Tuesday, November 17th, 2026 at 4:30 PM, Hannah Reed <hannah@sepidar.example> wrote:

> Where should it go?`,
    kinds: ['words', 'signature', 'quote'],
    words: 'Please use the other address.',
  },
  {
    name: 'Proton, old, with hyphens of its own',
    text: `Done.

‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐
On Tuesday, November 17th, 2026 at 4:30 PM, Hannah Reed wrote:

> Could you?`,
    kinds: ['words', 'quote'],
    words: 'Done.',
  },
  {
    name: 'a signature below the quotation',
    text: `> Which colour, which size, which day
> would you like, and is the lift
> wide enough for it, and who will
> be there?

White.

-- 
Claire Harcourt
Harcourt Interiors`,
    kinds: ['quote', 'words', 'signature'],
    words: 'White.',
  },
  {
    name: 'answers between the lines',
    text: `On 17 Nov 2026, Hannah Reed wrote:

> Which colour?

White.

> Which size?

Sixty.`,
    kinds: ['quote', 'words'],
    words: 'White.\n\n> Which size?\n\nSixty.',
  },
  {
    name: 'a forwarded mail is what its sender has to say',
    text: `This came from your shop:

---------- Forwarded message ---------
From: Shop <shop@sepidar.example>
Date: Tue, 17 Nov 2026 at 16:30
Subject: Your order
To: <claire@harcourt.example>

Your order is late.`,
    kinds: ['words'],
    words: `This came from your shop:

---------- Forwarded message ---------
From: Shop <shop@sepidar.example>
Date: Tue, 17 Nov 2026 at 16:30
Subject: Your order
To: <claire@harcourt.example>

Your order is late.`,
  },
  {
    name: 'only a quotation is not hidden',
    text: '> Is anybody there?\n> Hello?\n> Anybody?\n> Please?',
    kinds: ['words'],
    words: '> Is anybody there?\n> Hello?\n> Anybody?\n> Please?',
  },
  {
    name: 'words that look like an attribution and are none',
    text: 'On the invoice somebody wrote:\nfragile.\nPlease correct it.',
    kinds: ['words'],
    words: 'On the invoice somebody wrote:\nfragile.\nPlease correct it.',
  },
  {
    name: 'a dash in the middle of a long mail',
    text: `First part.\n--\n${Array.from({ length: 25 }, (_, i) => `line ${i}`).join('\n')}`,
    kinds: ['words'],
    words: `First part.\n--\n${Array.from({ length: 25 }, (_, i) => `line ${i}`).join('\n')}`,
  },
];
