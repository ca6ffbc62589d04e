import type { Message } from '../../api/schemas';
import type { Formats } from '../../i18n/formats';

export type Line =
  | { is: 'day'; key: string; daysAgo: number; at: number }
  | { is: 'boundary'; key: string; current: boolean }
  | { is: 'message'; key: string; message: Message };

/** The transcript with its days, and with the line between an earlier conversation and this one. */
export function linesOf(messages: Message[], interactionId: string, formats: Formats, now: number): Line[] {
  const lines: Line[] = [];
  let day: number | undefined;
  let interaction = messages[0]?.interactionId;
  const starts = messages.some((message) => message.interactionId !== interactionId);
  if (starts && interaction) lines.push({ is: 'boundary', key: `i:${interaction}`, current: interaction === interactionId });
  for (const message of messages) {
    const at = Date.parse(message.at);
    if (message.interactionId !== interaction) {
      interaction = message.interactionId;
      lines.push({ is: 'boundary', key: `i:${interaction}`, current: interaction === interactionId });
    }
    const daysAgo = formats.daysAgo(at, now);
    if (daysAgo !== day) {
      day = daysAgo;
      lines.push({ is: 'day', key: `d:${message.messageId}`, daysAgo, at });
    }
    lines.push({ is: 'message', key: message.messageId, message });
  }
  return lines;
}
