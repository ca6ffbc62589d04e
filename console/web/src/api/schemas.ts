import { z } from './zod';

export * from './floor-schemas';

/** The shapes of docs/architecture/desk-api.md. What a newer service adds is skipped. */

const words = z.object({ en: z.array(z.string()), fa: z.array(z.string()) });

export const Me = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  language: z.string().nullish(),
});
export type Me = z.infer<typeof Me>;

export const Agent = z.object({
  agentId: z.string(),
  name: z.string(),
  presence: z.string(),
  reason: z.string().nullish(),
  since: z.string(),
  used: z.number(),
  capacity: z.number(),
  channels: z.array(z.string()).nullish(),
  serves: z.array(z.string()).nullish(),
  byName: z.string().nullish(),
});
export type Agent = z.infer<typeof Agent>;

export const Offer = z.object({
  offerId: z.string(),
  interactionId: z.string(),
  queueId: z.string(),
  channel: z.string(),
  customerName: z.string().nullish(),
  preview: z.string().nullish(),
  waitingSince: z.string(),
  madeAt: z.string(),
  deadline: z.string(),
  attempt: z.number(),
  why: words,
  role: z.string().nullish(),
  /** That the customer is to be called back, or written to. */
  callback: z.object({ phone: z.boolean(), notBefore: z.string().nullish() }).nullish(),
});
export type Offer = z.infer<typeof Offer>;

export const WorkItem = z.object({
  interactionId: z.string(),
  handlingId: z.string(),
  channel: z.string(),
  queueId: z.string(),
  customerName: z.string().nullish(),
  phase: z.string(),
  startedAt: z.string(),
  wrapUpLimit: z.string().nullish(),
  lastPosition: z.number(),
  lastMessage: z.object({ author: z.string(), text: z.string(), at: z.string() }).nullish(),
  customerLeft: z.boolean(),
  role: z.string().nullish(),
  load: z.string().nullish(),
});
export type WorkItem = z.infer<typeof WorkItem>;

/** Where an address stands in a mail: TO, CC or BCC. */
export const Recipient = z.object({ place: z.string(), address: z.string(), name: z.string().nullish() });
export type Recipient = z.infer<typeof Recipient>;

/** A file that came with a message or goes with one. */
export const SharedFile = z.object({ id: z.string(), name: z.string(), mediaType: z.string(), length: z.number() });
export type SharedFile = z.infer<typeof SharedFile>;

export const Message = z.object({
  messageId: z.string(),
  position: z.number(),
  interactionId: z.string(),
  author: z.string(),
  agentId: z.string().nullish(),
  authorName: z.string().nullish(),
  text: z.string(),
  subject: z.string().nullish(),
  at: z.string(),
  delivery: z.string().nullish(),
  reason: z.string().nullish(),
  internal: z.boolean().nullish(),
  /** Of a mail that no person wrote. */
  machine: z.string().nullish(),
  recipients: z.array(Recipient).nullish(),
  attachments: z.array(SharedFile).nullish(),
  /** Whether it can be read as its sender laid it out, and had as it came. */
  html: z.boolean().nullish(),
  original: z.boolean().nullish(),
});
export type Message = z.infer<typeof Message>;

export const Messages = z.object({ messages: z.array(Message), lastPosition: z.number() });

export const Snapshot = z.object({
  cursor: z.string(),
  now: z.string(),
  agent: Agent,
  offers: z.array(Offer),
  work: z.array(WorkItem),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** Who was asked into a conversation: those who are there, and those who have not come. */
const colleagues = {
  participants: z.array(z.object({ agentId: z.string(), name: z.string(), handlingId: z.string(), role: z.string(), since: z.string() })),
  invited: z.array(z.object({ agentId: z.string(), name: z.string(), role: z.string() })),
};
export const InCompany = z.object(colleagues);
export type InCompany = z.infer<typeof InCompany>;

/** How well the customer says they were served: from 1 to 5, the best. */
export const Rating = z.object({ score: z.number(), comment: z.string().nullish(), at: z.string() });
export type Rating = z.infer<typeof Rating>;

export const Interaction = z.object({
  interactionId: z.string(),
  conversationKey: z.string(),
  channel: z.string(),
  entryPoint: z.string(),
  queueId: z.string(),
  openingQueueId: z.string().nullish(),
  phase: z.string(),
  customer: z.object({
    name: z.string().nullish(),
    address: z.string(),
    /** As whom the visitor's site has vouched for them; then so are email and phone. */
    customerId: z.string().nullish(),
    email: z.string().nullish(),
    phone: z.string().nullish(),
    answers: z.array(z.object({ question: z.string(), answer: z.string() })).nullish(),
  }),
  openedAt: z.string(),
  linkedTo: z.string().nullish(),
  subject: z.string().nullish(),
  participants: colleagues.participants.nullish(),
  invited: colleagues.invited.nullish(),
  callback: z.object({ phone: z.string().nullish(), promisedBy: z.string().nullish(), notBefore: z.string().nullish() }).nullish(),
  /** Of who asked for a call by a form, and reads nothing here. */
  onlyPhone: z.string().nullish(),
  rating: Rating.nullish(),
});
export type Interaction = z.infer<typeof Interaction>;

export const OpenCallback = z.object({
  callbackId: z.string(),
  interactionId: z.string(),
  queueId: z.string(),
  channel: z.string(),
  customerName: z.string().nullish(),
  /** Its last digits; none to be written to. */
  phone: z.string().nullish(),
  waitingSince: z.string(),
  notBefore: z.string(),
  promisedBy: z.string().nullish(),
  attempts: z.number(),
  state: z.string(),
  agentName: z.string().nullish(),
  late: z.boolean(),
});
export type OpenCallback = z.infer<typeof OpenCallback>;

export const Callbacks = z.object({ now: z.string(), callbacks: z.array(OpenCallback), more: z.boolean() });

export const Dispositions = z.array(z.object({ code: z.string(), en: z.string(), fa: z.string() }));
export type Disposition = z.infer<typeof Dispositions>[number];

export const WrapUpAnswer = z.object({ limit: z.string() });
export const SentAnswer = z.object({ messageId: z.string(), position: z.number(), at: z.string() });
export const AcceptAnswer = z.object({ handlingId: z.string(), interactionId: z.string() });
export const BreakReasons = Dispositions;
export const PresenceAnswer = z.object({
  presence: z.string(),
  reason: z.string().nullish(),
  since: z.string(),
  channels: z.array(z.string()).nullish(),
});
export const Anything = z.unknown();

export const QueueHead = z.object({
  queueId: z.string(),
  pool: z.string().nullish(),
  channel: z.string(),
  state: z.string().nullish(),
  since: z.string().nullish(),
  opensAt: z.string().nullish(),
  expectedWait: z.string().nullish(),
  mine: z.boolean(),
  waiting: z.number().nullish(),
  waitingSince: z.string().nullish(),
  overflows: z.string().nullish(),
});
export type QueueHead = z.infer<typeof QueueHead>;

export const Queues = z.object({ now: z.string(), queues: z.array(QueueHead) });
export type Queues = z.infer<typeof Queues>;

export const WaitingVisit = z.object({
  visitId: z.string(),
  interactionId: z.string(),
  queueId: z.string(),
  channel: z.string(),
  standing: z.string(),
  waitingSince: z.string(),
  customerName: z.string().nullish(),
  preview: z.string().nullish(),
  yours: z.boolean(),
});
export type WaitingVisit = z.infer<typeof WaitingVisit>;
export const Waiting = z.object({ now: z.string(), visits: z.array(WaitingVisit), visitsInAll: z.number() });
export type Waiting = z.infer<typeof Waiting>;

export const Colleague = z.object({
  agentId: z.string(),
  name: z.string(),
  presence: z.string(),
  reason: z.string().nullish(),
  queues: z.array(z.string()),
  channels: z.array(z.string()),
  used: z.number(),
  capacity: z.number(),
});
export type Colleague = z.infer<typeof Colleague>;
export const Colleagues = z.object({ colleagues: z.array(Colleague) });

/** The stream's events by name. */
export const LIVE_EVENTS = {
  presence: PresenceAnswer.extend({ by: z.string().nullish(), byName: z.string().nullish() }),
  capacity: z.object({ used: z.number(), capacity: z.number() }),
  offer: Offer,
  'offer-prolonged': z.object({ offerId: z.string(), deadline: z.string() }),
  'offer-resolved': z.object({
    offerId: z.string(),
    interactionId: z.string(),
    outcome: z.string(),
    reason: z.string().nullish(),
  }),
  handling: WorkItem,
  'wrap-up': z.object({ interactionId: z.string(), handlingId: z.string(), limit: z.string() }),
  'handling-ended': z.object({ interactionId: z.string(), handlingId: z.string(), end: z.string() }),
  message: Message,
  delivery: z.object({
    interactionId: z.string(),
    messageId: z.string(),
    status: z.string(),
    reason: z.string().nullish(),
  }),
  colleagues: z.object({ interactionId: z.string(), ...colleagues }),
  role: z.object({ interactionId: z.string(), handlingId: z.string(), role: z.string() }),
  load: z.object({ interactionId: z.string(), handlingId: z.string(), load: z.string() }),
  'customer-left': z.object({ interactionId: z.string() }),
  rated: z.object({ interactionId: z.string(), rating: Rating }),
  typing: z.object({ interactionId: z.string() }),
  beat: z.unknown(),
  reset: z.unknown(),
} as const;

export type LiveName = keyof typeof LIVE_EVENTS;
export type LiveEvent<L extends LiveName = LiveName> = { [N in LiveName]: { name: N; data: z.infer<(typeof LIVE_EVENTS)[N]> } }[L];

/** A stream event, or nothing: a newer service may send what this page does not know. */
export function readLive(name: LiveName, text: string): LiveEvent | undefined {
  try {
    const parsed = LIVE_EVENTS[name].safeParse(JSON.parse(text));
    return parsed.success ? ({ name, data: parsed.data } as LiveEvent) : undefined;
  } catch {
    return undefined;
  }
}

/** What became of all that came in at one entry point in one hour. */
export const LedgerLine = z.object({
  entryPoint: z.string(),
  hour: z.string(),
  tier: z.string(),
  received: z.number(),
  by: z.record(z.string(), z.number()),
});
export type LedgerLine = z.infer<typeof LedgerLine>;

export const Ledger = z.object({ now: z.string(), provenUpTo: z.string().nullish(), unaccounted: z.number(), lines: z.array(LedgerLine) });
export type Ledger = z.infer<typeof Ledger>;

export const LedgerIds = z.object({ ids: z.array(z.string()), more: z.boolean() });
