/** Query keys of the desk. */
export const keys = {
  me: ['me'],
  dispositions: ['dispositions'],
  waiting: ['waiting'],
  colleagues: ['colleagues'],
  interaction: (id: string) => ['interaction', id],
} as const;
