import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../api/call';
import type { Demands, FloorAgent, FloorVisit } from '../../api/schemas';
import { useFormats, useWords } from '../../app/Language';
import type { Formats } from '../../i18n/formats';
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

/** What is being changed, and what it was when one began. */
export interface Draft {
  known: Demands;
  tier: string;
  severity: string;
  minutes: string;
  skills: Demands['skills'];
  excluded: Demands['excluded'];
}

interface DemandsFormProps {
  visit: FloorVisit;
  agents: FloorAgent[];
  /** Kept outside: the row moves to another group while somebody types. */
  draft?: Draft;
  onDraft(draft: Draft): void;
  onDone(): void;
}

/** How urgent somebody is who waits, and who may answer: as it is known, to be changed. */
export function DemandsForm(props: DemandsFormProps) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const { visit, draft } = props;
  const { data } = useQuery({ queryKey: keys.demands(visit.interactionId), queryFn: () => api.demands(visit.interactionId), enabled: !draft, staleTime: 0, gcTime: 0 });
  const begun = draft ?? (data?.ok ? begin(data.value, formats) : undefined);
  return (
    <section className="demands" aria-label={t('demands.title', { queue: visit.queueId })} data-testid="demands">
      {begun ? <Fields {...props} draft={begun} /> : data && !data.ok ? <RefusedNote title={t('demands.notLoaded')} refusal={data.refusal} /> : <Loading />}
    </section>
  );
}

function begin(known: Demands, formats: Formats): Draft {
  const { tier, severity, skills, excluded } = known;
  return { known, tier: tier ?? '', severity: severity ?? '', minutes: asMinutes(known, formats), skills, excluded };
}

function asMinutes({ prioritySeconds }: Demands, formats: Formats): string {
  return formats.number(Math.round(prioritySeconds / 60));
}

/** As it should be now, even if it was so before: one half may have been taken when the other was refused. */
function isSo(answer: Answer<unknown>): boolean {
  return answer.ok || answer.refusal.name === 'already-so';
}

/** Who may answer, to be compared: in whatever order it was chosen. */
function asked({ skills, excluded }: Pick<Demands, 'skills' | 'excluded'>): string {
  const wanted = skills.map(({ skill, level, mandatory }) => [skill, level, mandatory].join(' '));
  return JSON.stringify([wanted.sort(), excluded.map((agent) => agent.agentId).sort()]);
}

function Fields({ visit, agents, draft, onDraft, onDone }: DemandsFormProps & { draft: Draft }) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const { act, busy, refusal } = useAct();
  const { known, tier, severity, minutes, skills, excluded } = draft;
  const change = (to: Partial<Draft>) => onDraft({ ...draft, ...to });
  const wanted = readWhole(minutes);
  const isBad = wanted === undefined || Math.abs(wanted) > MOST_MINUTES;

  async function save() {
    if (wanted === undefined || isBad) return;
    const urgency = {
      tier: tier === (known.tier ?? '') ? undefined : tier,
      severity: severity === (known.severity ?? '') ? undefined : severity,
      prioritySeconds: minutes === asMinutes(known, formats) ? undefined : wanted * 60,
    };
    if (Object.values(urgency).some((it) => it !== undefined)) {
      if (!isSo(await act(() => api.setUrgency(visit.interactionId, urgency)))) return;
    }
    if (asked(draft) !== asked(known)) {
      const ids = excluded.map((agent) => agent.agentId);
      if (!isSo(await act(() => api.setRequirements(visit.interactionId, skills, ids)))) return;
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
          <input className="input" inputMode="numeric" value={minutes} onChange={(event) => change({ minutes: event.target.value })} aria-invalid={isBad} aria-describedby={`hint-${visit.visitId}`} data-testid="demand-minutes" />
          <small id={`hint-${visit.visitId}`} className={isBad ? 'bad' : 'mut'}>
            {t(isBad ? 'demands.badMinutes' : 'demands.minutesHint')}
          </small>
        </label>
        <Choice label={t('demands.tier')} value={tier} onChange={(next) => change({ tier: next })} none={known.tier ? undefined : t('demands.unknown')} options={TIERS.map((it) => ({ value: it, name: t(`demands.${it}` as 'demands.TOP') }))} testId="demand-tier" />
        <Choice label={t('demands.severity')} value={severity} onChange={(next) => change({ severity: next })} none={known.severity ? undefined : t('demands.unknown')} options={SEVERITIES.map((it) => ({ value: it, name: t(`demands.${it}` as 'demands.P1') }))} testId="demand-severity" />
      </div>
      <SkillsWanted skills={skills} onChange={(next) => change({ skills: next })} />
      <Excluded excluded={excluded} agents={agents.filter((agent) => agent.queues.includes(visit.queueId))} onChange={(next) => change({ excluded: next })} />
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
