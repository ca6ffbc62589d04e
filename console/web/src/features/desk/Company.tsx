import { UserRoundCheck, UserRoundPlus, UserRoundX } from 'lucide-react';
import { useWords } from '../../app/Language';
import { roleName } from '../../i18n/names';
import type { WorkItem } from '../../api/schemas';
import { useParts } from './DeskContext';
import type { useCompany } from './useCompany';
import { RefusedNote } from './WrapUp';

/** Who else is in the conversation or asked to come. Only whose conversation it is may hand it over or thank them. */
export function Company({ item, company }: { item: WorkItem; company: ReturnType<typeof useCompany> }) {
  const t = useWords();
  const { api } = useParts();
  const { participants, invited, act, busy, refusal } = company;
  const primary = !item.role;
  if (participants.length + invited.length === 0 && primary && !refusal) return null;
  return (
    <div className="company" data-testid="company">
      {!primary && <p className="sm">{t(`company.as_${item.role}` as 'company.as_CONSULTED', { defaultValue: '' })}</p>}
      <ul>
        {participants.map((it) => (
          <li key={it.handlingId} data-testid="participant" data-agent={it.agentId}>
            <UserRoundCheck className="i s" aria-hidden="true" />
            <bdi>{it.name}</bdi>
            <span className="mut xs">{roleName(t, it.role)}</span>
            <span className="grow" />
            {primary && (
              <>
                <button type="button" className="btn" disabled={busy} onClick={() => void act(() => api.withColleague(item.interactionId, 'complete-transfer', it.agentId))} data-testid="complete">
                  {t('company.complete')}
                </button>
                <button type="button" className="btn quiet" disabled={busy} onClick={() => void act(() => api.withColleague(item.interactionId, 'dismiss', it.agentId))} data-testid="dismiss">
                  <UserRoundX className="i s" aria-hidden="true" />
                  {t('company.dismiss')}
                </button>
              </>
            )}
          </li>
        ))}
        {invited.map((it) => (
          <li key={it.agentId} data-testid="invited" data-agent={it.agentId}>
            <UserRoundPlus className="i s" aria-hidden="true" />
            <bdi>{it.name}</bdi>
            <span className="mut xs">{t('company.asked')}</span>
            <span className="grow" />
            {primary && (
              <button type="button" className="btn quiet" disabled={busy} onClick={() => void act(() => api.withColleague(item.interactionId, 'dismiss', it.agentId))} data-testid="call-off">
                {t('company.callOff')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {refusal && <RefusedNote title={t('company.failed')} refusal={refusal} />}
    </div>
  );
}
