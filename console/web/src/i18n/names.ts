import type { TFunction } from 'i18next';

export function channelName(t: TFunction, channel: string): string {
  return t(`channel.${channel}` as 'channel.CHAT', { defaultValue: channel });
}

export function presenceName(t: TFunction, presence: string): string {
  return t(`presence.${presence}` as 'presence.AVAILABLE', { defaultValue: presence });
}

/** As what somebody takes part in a conversation. */
export function roleName(t: TFunction, role: string): string {
  return t(`company.${role}` as 'company.CONSULTED', { defaultValue: role });
}

export function queueStateName(t: TFunction, state: string): string {
  return t(`queues.${state}` as 'queues.CLOSED', { defaultValue: state });
}
