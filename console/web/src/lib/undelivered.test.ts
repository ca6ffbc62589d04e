import { expect, it } from 'vitest';
import { whyUndelivered } from './undelivered';

it('is said in words as far as the numbers tell', () => {
  const reasons = ['smtp 550 5.1.1', 'bounce 5.2.2', 'smtp 552 5.3.4', 'bounce 5.2.3', 'smtp 554 5.7.1', 'bounce 4.4.1', 'smtp 550', 'bounce', 'unknown-conversation', null];
  expect(reasons.map(whyUndelivered)).toEqual(['address', 'full', 'large', 'large', 'refused', 'unreachable', 'address', 'other', 'other', 'other']);
});
