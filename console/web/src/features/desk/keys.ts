/** Query keys of the desk and the floor. */
export const keys = {
  me: ['me'],
  dispositions: ['dispositions'],
  breakReasons: ['break-reasons'],
  floor: ['floor'],
  queues: ['queues'],
  waiting: ['waiting'],
  colleagues: ['colleagues'],
  interaction: (id: string) => ['interaction', id],
} as const;
