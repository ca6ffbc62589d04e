import type { Away } from './door';
import type { Chat } from './state';

/** What the visitor is shown. */
export type Offer = 'chat' | 'form' | 'nothing';

const UNDER_WAY = new Set(['WAITING', 'AGENT_JOINED', 'CALLBACK']);

/** A conversation goes on whatever the hour; a new one begins only where that is wanted. */
export function offerOf(chat: Chat): Offer {
  if (!chat.door) return 'nothing';
  if (UNDER_WAY.has(chat.conversation) || chat.drafts.length > 0) return 'chat';
  switch (away(chat)) {
    case 'FORM':
      return 'form';
    case 'HIDE':
      // what was said on this page is not taken from under the reader's eyes
      return chat.notices.length > 0 ? 'form' : 'nothing';
    default:
      return 'chat';
  }
}

function away({ door, entry }: Chat): Away {
  if (entry?.state === 'CLOSED') return door?.whenClosed ?? 'WRITE';
  return (entry?.state === 'UNSTAFFED' && door?.whenUnstaffed) || 'WRITE';
}
