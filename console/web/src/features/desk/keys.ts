/** Query keys of the desk and the floor. */
export const keys = {
  me: ['me'],
  dispositions: ['dispositions'],
  breakReasons: ['break-reasons'],
  floor: ['floor'],
  callbacks: ['callbacks'],
  queues: ['queues'],
  waiting: ['waiting'],
  colleagues: ['colleagues'],
  configuration: ['configuration'],
  skills: ['skills'],
  ledger: ['ledger'],
  ledgerIds: (...of: (string | number)[]) => ['ledger-ids', ...of],
  demands: (id: string) => ['demands', id],
  interaction: (id: string) => ['interaction', id],
  former: (id: string) => ['former', id],
} as const;
