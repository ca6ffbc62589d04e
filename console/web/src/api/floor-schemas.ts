import { z } from './zod';

/** What supervisors see, in the shapes of docs/architecture/desk-api.md. */

export const FloorAgent = z.object({
  agentId: z.string(),
  name: z.string(),
  presence: z.string(),
  reason: z.string().nullish(),
  since: z.string().nullish(),
  byName: z.string().nullish(),
  channels: z.array(z.string()).nullish(),
  serves: z.array(z.string()),
  queues: z.array(z.string()),
  used: z.number(),
  capacity: z.number(),
  offers: z.number(),
  work: z.array(z.object({ interactionId: z.string(), queueId: z.string(), channel: z.string(), phase: z.string(), startedAt: z.string() })),
  pool: z.string().nullish(),
});
export type FloorAgent = z.infer<typeof FloorAgent>;

const AskedSkill = z.object({ skill: z.string(), level: z.number() });

export const FloorVisit = z.object({
  visitId: z.string(),
  interactionId: z.string(),
  queueId: z.string(),
  channel: z.string(),
  standing: z.string(),
  since: z.string(),
  waitingSince: z.string(),
  place: z.number().nullish(),
  offeredTo: z.object({ agentId: z.string(), name: z.string(), deadline: z.string() }).nullish(),
  reservedFor: z.object({ agentId: z.string(), name: z.string() }).nullish(),
  missedBy: z.array(z.object({ agentId: z.string(), name: z.string(), outcome: z.string(), at: z.string() })),
  stranded: z.object({ asked: z.array(AskedSkill), missing: z.array(AskedSkill) }).nullish(),
});
export type FloorVisit = z.infer<typeof FloorVisit>;

export const Floor = z.object({ now: z.string(), agents: z.array(FloorAgent), visits: z.array(FloorVisit), visitsInAll: z.number() });
export type Floor = z.infer<typeof Floor>;

/** What is asked for somebody who waits, beyond what the queue asks. */
export const Demands = z.object({
  tier: z.string().nullish(),
  severity: z.string().nullish(),
  prioritySeconds: z.number(),
  skills: z.array(z.object({ skill: z.string(), level: z.number(), mandatory: z.boolean() })),
  excluded: z.array(z.object({ agentId: z.string(), name: z.string() })),
});
export type Demands = z.infer<typeof Demands>;

export const Skills = z.array(z.object({ skill: z.string(), en: z.string().nullish(), fa: z.string().nullish() }));
export type Skill = z.infer<typeof Skills>[number];
