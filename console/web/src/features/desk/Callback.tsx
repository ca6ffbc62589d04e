import { useQueryClient } from '@tanstack/react-query';
import type { Answer } from '../../api/call';
import type { Interaction } from '../../api/schemas';
import { useFormats, useWords } from '../../app/Language';
import { useParts } from './DeskContext';
import { keys } from './keys';
import { useAct } from './useAct';

/** The conversation hears of a report a moment after the router has taken it. */
const HEARD_WITHIN = 10_000;
const ASK_EVERY = 300;

const REPORTS = ['REACHED', 'NOT_REACHED', 'WRONG_NUMBER'] as const;

/** A customer who does not wait here: whom to call, by when, and how it went. */
export function Callback({ interaction }: { interaction: Interaction }) {
  const t = useWords();
  const formats = useFormats();
  const { api } = useParts();
  const queries = useQueryClient();
  const { act, busy, refusal } = useAct();
  const { callback } = interaction;
  if (!callback) return null;
  const report = async (how: (typeof REPORTS)[number]) => {
    const answer = await act(() => api.reportCallback(interaction.interactionId, how));
    const queryKey = keys.interaction(interaction.interactionId);
    const until = Date.now() + (answer.ok ? HEARD_WITHIN : 0);
    const isOpen = () => {
      const known = queries.getQueryData<Answer<Interaction>>(queryKey);
      return known?.ok && known.value.callback;
    };
    await queries.invalidateQueries({ queryKey });
    while (isOpen() && Date.now() < until) {
      await new Promise((again) => setTimeout(again, ASK_EVERY));
      await queries.invalidateQueries({ queryKey });
    }
  };
  return (
    <section data-testid="callback">
      <h3>{t('callback.title')}</h3>
      <p className="sm">
        {callback.phone ? (
          <a className="ltr mono" href={`tel:${callback.phone}`}>
            {callback.phone}
          </a>
        ) : (
          t('callback.write')
        )}
      </p>
      {callback.notBefore && <p className="sm">{t('callback.at', { time: formats.moment(Date.parse(callback.notBefore)) })}</p>}
      {callback.promisedBy && <p className="sm sub">{t('callback.by', { time: formats.moment(Date.parse(callback.promisedBy)) })}</p>}
      <p className="row reports">
        {REPORTS.filter((how) => how !== 'WRONG_NUMBER' || callback.phone).map((how) => (
          <button key={how} type="button" className={how === 'REACHED' ? 'btn main' : 'btn'} disabled={busy} onClick={() => void report(how)} data-testid={`callback-${how}`}>
            {t(`callback.${how}`)}
          </button>
        ))}
      </p>
      {refusal && (
        <p className="sm" role="alert">
          {t('callback.refused')} <bdi className="mono xs">{refusal.name}</bdi>
        </p>
      )}
    </section>
  );
}
