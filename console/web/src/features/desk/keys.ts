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
  interaction: (id: string) => ['interaction', id],
} as const;
