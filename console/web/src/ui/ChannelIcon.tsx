import { Mail, MessageCircle, Phone, Send } from 'lucide-react';

const ICONS = { CHAT: MessageCircle, EMAIL: Mail, PHONE: Phone, SOCIAL: Send } as const;

/** A channel has a shape, not a colour. */
export function ChannelIcon({ channel, small = false }: { channel: string; small?: boolean }) {
  const Icon = ICONS[channel as keyof typeof ICONS] ?? MessageCircle;
  return <Icon className={small ? 'i s' : 'i'} aria-hidden="true" />;
}
