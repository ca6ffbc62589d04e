/** Query keys of the desk. */
export const keys = {
  me: ['me'],
  dispositions: ['dispositions'],
  interaction: (id: string) => ['interaction', id],
} as const;
