import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import type { Demands, FloorAgent, Skill } from '../../api/schemas';
import { useFormats, useWords } from '../../app/Language';
import { useParts } from '../desk/DeskContext';
import { keys } from '../desk/keys';

const LEVELS = [1, 2, 3, 4, 5];
const USUAL_LEVEL = 3;
const LANGUAGE = 'language.';

interface ChoiceProps {
  label: string;
  value: string;
  onChange(value: string): void;
  /** What stands for nothing chosen, where that may be. */
  none?: string;
  options: { value: string; name: string }[];
  testId: string;
}

/** One of a few. */
export function Choice({ label, value, onChange, none, options, testId }: ChoiceProps) {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select className="input" value={value} onChange={(event) => onChange(event.target.value)} data-testid={testId}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}

type Wanted = Demands['skills'];

/** The skills that are asked for beyond the queue’s. */
export function SkillsWanted({ skills, onChange }: { skills: Wanted; onChange(skills: Wanted): void }) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const query = useQuery({ queryKey: keys.skills, queryFn: () => api.skills() });
  const all: Skill[] = query.data?.ok ? query.data.value : [];
  const left = all.filter((it) => !skills.some((wanted) => wanted.skill === it.skill));
  const change = (skill: string, to: Partial<Wanted[number]>) => onChange(skills.map((it) => (it.skill === skill ? { ...it, ...to } : it)));
  return (
    <fieldset className="demand">
      <legend className="label">{t('demands.skills')}</legend>
      {query.data?.ok && all.length === 0 && <p className="mut sm">{t('demands.noSkills')}</p>}
      <ul>
        {skills.map(({ skill, level, mandatory }) => (
          <li key={skill} data-testid="demand-skill">
            <span className="grow cut">
              <bdi>{nameOf(skill)}</bdi>
            </span>
            <select className="input" value={level} onChange={(event) => change(skill, { level: Number(event.target.value) })} aria-label={t('demands.levelOf', { skill: nameOf(skill) })}>
              {LEVELS.map((it) => (
                <option key={it} value={it}>
                  {t('demands.level', { n: formats.number(it) })}
                </option>
              ))}
            </select>
            <label className="check">
              <input type="checkbox" checked={mandatory} onChange={(event) => change(skill, { mandatory: event.target.checked })} />
              {t('demands.mandatory')}
            </label>
            <Remove name={nameOf(skill)} onRemove={() => onChange(skills.filter((it) => it.skill !== skill))} />
          </li>
        ))}
      </ul>
      <Add
        label={t('demands.addSkill')}
        options={left.map((it) => ({ value: it.skill, name: nameOf(it.skill) }))}
        onAdd={(skill) => onChange([...skills, { skill, level: USUAL_LEVEL, mandatory: true }])}
        testId="add-skill"
      />
    </fieldset>
  );

  function nameOf(skill: string): string {
    const words = all.find((it) => it.skill === skill)?.[formats.language];
    if (words) return words;
    if (!skill.startsWith(LANGUAGE)) return skill;
    return new Intl.DisplayNames(formats.language, { type: 'language', fallback: 'code' }).of(skill.slice(LANGUAGE.length)) ?? skill;
  }
}

type Agents = Demands['excluded'];

/** Agents who never get it. */
export function Excluded({ excluded, agents, onChange }: { excluded: Agents; agents: FloorAgent[]; onChange(excluded: Agents): void }) {
  const t = useWords();
  const left = agents.filter((agent) => !excluded.some((it) => it.agentId === agent.agentId));
  return (
    <fieldset className="demand">
      <legend className="label">{t('demands.excluded')}</legend>
      <ul>
        {excluded.map((agent) => (
          <li key={agent.agentId} data-testid="demand-excluded">
            <span className="grow cut">
              <bdi>{agent.name}</bdi>
            </span>
            <Remove name={agent.name} onRemove={() => onChange(excluded.filter((it) => it !== agent))} />
          </li>
        ))}
      </ul>
      <Add
        label={t('demands.exclude')}
        options={left.map(({ agentId, name }) => ({ value: agentId, name }))}
        onAdd={(agentId) => onChange([...excluded, { agentId, name: left.find((it) => it.agentId === agentId)?.name ?? agentId }])}
        testId="add-excluded"
      />
    </fieldset>
  );
}

function Add({ label, options, onAdd, testId }: { label: string; options: ChoiceProps['options']; onAdd(value: string): void; testId: string }) {
  if (options.length === 0) return null;
  return (
    <select className="input add" value="" onChange={(event) => event.target.value !== '' && onAdd(event.target.value)} aria-label={label} data-testid={testId}>
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.name}
        </option>
      ))}
    </select>
  );
}

function Remove({ name, onRemove }: { name: string; onRemove(): void }) {
  const t = useWords();
  return (
    <button type="button" className="btn quiet icon" aria-label={t('demands.remove', { name })} onClick={onRemove}>
      <X className="i s" aria-hidden="true" />
    </button>
  );
}
