import { expect, it } from 'vitest';
import { addressesIn, isAddress, isOwn } from './addresses';

it('tells addresses from what is none', () => {
  const good = ['a@b.example', 'first.last+tag@mail.example.com', "o'brien@x.ie", 'info@ایران.ایران'];
  const bad = ['', 'a', 'a@', '@b.example', 'a@b', 'a b@c.example', 'a@b..example', 'a..b@c.example', '.a@b.example', 'a.@b.example', 'a@-b.example', 'a@b.example\nBcc: x@y.example', 'علی@b.example', '<a@b.example>', 'a@b.example,c@d.example', `${'a'.repeat(65)}@b.example`];

  expect(good.filter((it) => !isAddress(it))).toEqual([]);
  expect(bad.filter(isAddress)).toEqual([]);
});

it('reads lists as people paste them, in both scripts', () => {
  expect(addressesIn('Tom Avery <tom@a.example>; "Accounts" <acc@a.example>، sara@b.example؛ nobody,')).toEqual({
    good: [{ address: 'tom@a.example', name: 'Tom Avery' }, { address: 'acc@a.example', name: 'Accounts' }, { address: 'sara@b.example' }],
    bad: ['nobody'],
  });
});

it('knows a mailbox by its reply addresses', () => {
  expect(isOwn('Help+c.1f3a@Sepidar.example', 'help@sepidar.example')).toBe(true);
  expect(isOwn('helper@sepidar.example', 'help@sepidar.example')).toBe(false);
});
