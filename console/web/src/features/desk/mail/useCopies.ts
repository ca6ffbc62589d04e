import { useState } from 'react';
import type { Interaction, Message, Recipient } from '../../../api/schemas';
import { addressesIn, isOwn, isSame } from '../../../lib/addresses';
import { emptyTalk } from '../../../live/state';
import { useDesk } from '../DeskContext';
import { useInteraction } from '../useInteraction';

export type Place = 'CC' | 'BCC';

/** Whom an answer goes to beside the customer: to begin with, everybody whom the customer's last mail was for. */
export function useCopies(interactionId: string) {
  const { talks } = useDesk();
  const about = useInteraction(interactionId);
  const interaction = about.data?.ok ? about.data.value : undefined;
  const isMail = interaction?.channel === 'EMAIL';
  const everybody = isMail ? others(talks[interactionId]?.messages ?? emptyTalk.messages, interaction) : [];
  const [chosen, setChosen] = useState<Recipient[]>();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState<Place>('CC');
  const [bad, setBad] = useState<string[]>([]);
  const recipients = chosen ?? everybody;

  /** Takes what stands in the field; false if something there is no address. */
  const take = (): Recipient[] | undefined => {
    const read = addressesIn(typed);
    const known = (address: string) => recipients.some((it) => isSame(it.address, address));
    const all = [...recipients, ...read.good.filter(({ address }) => !known(address)).map((it) => ({ ...it, place }))];
    setBad(read.bad);
    setTyped(read.bad.join(', '));
    if (read.good.length > 0) setChosen(all);
    return read.bad.length > 0 ? undefined : all;
  };
  return {
    isMail,
    recipients,
    everybody,
    isToAll: everybody.length > 0 && everybody.every((it) => recipients.includes(it)),
    toAll: () => setChosen(undefined),
    toCustomer: () => setChosen([]),
    drop: (gone: Recipient) => setChosen(recipients.filter((it) => it !== gone)),
    typed,
    type: (text: string) => {
      setTyped(text);
      setBad([]);
    },
    place,
    setPlace,
    bad,
    take,
    /** The next answer begins anew. */
    clear: () => {
      setChosen(undefined);
      setTyped('');
      setBad([]);
    },
  };
}

export type Copies = ReturnType<typeof useCopies>;

/** Those whom the customer's last mail names beside us; they keep their places. */
function others(messages: Message[], { entryPoint, customer }: Interaction): Recipient[] {
  const last = messages.findLast((message) => message.author === 'CUSTOMER');
  return (last?.recipients ?? []).filter(({ address }) => !isOwn(address, entryPoint) && !isSame(address, customer.address));
}
