import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Demands, FloorAgent, FloorVisit } from '../../api/schemas';
import { useFormats, useWords } from '../../app/Language';
import { readWhole } from '../../lib/digits';
import { Loading } from '../../ui/Loading';
import { RefusedNote } from '../desk/WrapUp';
import { useParts } from '../desk/DeskContext';
import { keys } from '../desk/keys';
import { useAct } from '../desk/useAct';
import { Choice, Excluded, SkillsWanted } from './DemandFields';

const TIERS = ['TOP', 'BIG', 'MEDIUM', 'SMALL'];
const SEVERITIES = ['P1', 'P2', 'P3', 'P4'];
const MOST_MINUTES = 240;

interface DemandsFormProps {
  visit: FloorVisit;
  agents: FloorAgent[];
  onDone(): void;
}

/** How urgent somebody is who waits, and who may answer: as it is known, to be changed. */
export function DemandsForm(props: DemandsFormProps) {
  const t = useWords();
  const { api } = useParts();
  const { interactionId, queueId } = props.visit;
  const known = useQuery({ queryKey: keys.demands(interactionId), queryFn: () => api.demands(interactionId), staleTime: 0, gcTime: 0 });
  return (
    <section className="demands" aria-label={t('demands.title', { queue: queueId })} data-testid="demands">
      {!known.data ? <Loading /> : known.data.ok ? <Fields {...props} known={known.data.value} /> : <RefusedNote title={t('demands.notLoaded')} refusal={known.data.refusal} />}
    </section>
  );
}

function Fields({ visit, agents, onDone, known }: DemandsFormProps & { known: Demands }) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const { act, busy, refusal } = useAct();
  const [tier, setTier] = useState(known.tier ?? '');
  const [severity, setSeverity] = useState(known.severity ?? '');
  const asKnown = formats.number(Math.round(known.prioritySeconds / 60));
  const [minutes, setMinutes] = useState(asKnown);
  const [skills, setSkills] = useState(known.skills);
  const [excluded, setExcluded] = useState(known.excluded);
  const wanted = readWhole(minutes);
  const isBad = wanted === undefined || Math.abs(wanted) > MOST_MINUTES;

  async function save() {
    if (wanted === undefined || isBad) return;
    const urgency = {
      tier: tier === (known.tier ?? '') ? undefined : tier,
      severity: severity === (known.severity ?? '') ? undefined : severity,
      prioritySeconds: minutes === asKnown ? undefined : wanted * 60,
    };
    if (Object.values(urgency).some((it) => it !== undefined)) {
      const answer = await act(() => api.setUrgency(visit.interactionId, urgency));
      if (!answer.ok) return;
    }
    if (skills !== known.skills || excluded !== known.excluded) {
      const ids = excluded.map((agent) => agent.agentId);
      const answer = await act(() => api.setRequirements(visit.interactionId, skills, ids));
      if (!answer.ok) return;
    }
    onDone();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="fields">
        <label className="field">
          <span className="label">{t('demands.minutes')}</span>
          <input className="input" inputMode="numeric" value={minutes} onChange={(event) => setMinutes(event.target.value)} aria-invalid={isBad} aria-describedby={`hint-${visit.visitId}`} data-testid="demand-minutes" />
          <small id={`hint-${visit.visitId}`} className={isBad ? 'bad' : 'mut'}>
            {t(isBad ? 'demands.badMinutes' : 'demands.minutesHint')}
          </small>
        </label>
        <Choice label={t('demands.tier')} value={tier} onChange={setTier} none={known.tier ? undefined : t('demands.unknown')} options={TIERS.map((it) => ({ value: it, name: t(`demands.${it}` as 'demands.TOP') }))} testId="demand-tier" />
        <Choice label={t('demands.severity')} value={severity} onChange={setSeverity} none={known.severity ? undefined : t('demands.unknown')} options={SEVERITIES.map((it) => ({ value: it, name: t(`demands.${it}` as 'demands.P1') }))} testId="demand-severity" />
      </div>
      <SkillsWanted skills={skills} onChange={setSkills} />
      <Excluded excluded={excluded} agents={agents.filter((agent) => agent.queues.includes(visit.queueId))} onChange={setExcluded} />
      {refusal && <RefusedNote title={t('floor.refused')} refusal={refusal} />}
      <div className="row end">
        <button type="button" className="btn quiet" onClick={onDone}>
          {t('demands.close')}
        </button>
        <button type="submit" className="btn main" disabled={busy} data-testid="demands-save">
          {t(busy ? 'demands.saving' : 'demands.save')}
        </button>
      </div>
    </form>
  );
}
