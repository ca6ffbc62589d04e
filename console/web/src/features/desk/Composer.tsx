import { SendHorizontal, StickyNote } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { newCommandId } from '../../api/desk-api';
import { useFormats, useWords } from '../../app/Language';
import { useParts } from './DeskContext';
import { useAct } from './useAct';

const LONGEST = 10_000;
const TYPING_EVERY = 3_000;
const TALLEST = 240;

interface ComposerProps {
  interactionId: string;
  text: string;
  onText(text: string): void;
  /** The customer does not hear whoever is only consulted. */
  onlyNotes?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Where the agent writes. Ctrl Enter sends, Esc leaves; the draft stays on this computer. */
export function Composer({ interactionId, text, onText, onlyNotes = false, ref }: ComposerProps) {
  const t = useWords();
  const formats = useFormats();
  const { api, client, keeper } = useParts();
  const [wantsNote, setWantsNote] = useState(false);
  const { act, refusal } = useAct();
  const asNote = onlyNotes || wantsNote;
  const box = useRef<HTMLTextAreaElement>(null);
  const tellTyping = useTyping(interactionId);
  const body = text.trim();
  const over = body.length - LONGEST;

  useLayoutEffect(() => fit(box.current), [text]);

  function send() {
    if (body === '' || over > 0) return;
    if (asNote) void note(body);
    else client.reply(interactionId, body);
    onText('');
    box.current?.focus();
  }

  /** A note that was not taken comes back into the box, before what has been written since. */
  async function note(words: string) {
    const answer = await act(() => api.note(interactionId, newCommandId(), words));
    if (!answer.ok) onText([words, keeper.draft(interactionId)].filter((it) => it !== '').join('\n'));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape') box.current?.blur();
  }

  return (
    <form
      className={asNote ? 'compose is-note' : 'compose'}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={(element) => {
          box.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) ref.current = element;
        }}
        className="text"
        dir="auto"
        rows={2}
        aria-label={asNote ? t('compose.note') : t('compose.label')}
        placeholder={asNote ? t('compose.notePlaceholder') : t('compose.placeholder')}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          if (!asNote && event.target.value.trim() !== '') tellTyping();
        }}
        onKeyDown={onKeyDown}
        data-testid="composer"
      />
      <div className="bar">
        <span className={over > 0 ? 'xs bad' : 'mut xs'} role="status">
          {over > 0
            ? t('compose.tooLong', { count: over, n: formats.number(over) })
            : body !== '' && `${t('compose.count', { n: formats.number(body.length), limit: formats.number(LONGEST) })} · ${t('compose.kept')}`}
        </span>
        {refusal && <span className="xs bad" role="alert">{t('compose.noteFailed')}</span>}
        <span className="grow" />
        {!onlyNotes && (
          <button type="button" className="btn quiet" aria-pressed={wantsNote} onClick={() => setWantsNote(!wantsNote)} data-testid="as-note">
            <StickyNote className="i s" aria-hidden="true" />
            {t('compose.note')}
          </button>
        )}
        <button type="submit" className="btn main" disabled={body === '' || over > 0} data-testid="send">
          <SendHorizontal className="i s flip" aria-hidden="true" />
          {asNote ? t('compose.keepNote') : t('compose.send')} <kbd>{t('sendKey')}</kbd>
        </button>
      </div>
    </form>
  );
}

/** Tells the customer that somebody writes, every three seconds at most. */
function useTyping(interactionId: string): () => void {
  const { api } = useParts();
  const last = useRef(0);
  useEffect(() => {
    last.current = 0;
  }, [interactionId]);
  return () => {
    if (Date.now() - last.current < TYPING_EVERY) return;
    last.current = Date.now();
    void api.typing(interactionId);
  };
}

/** Grows with the text and pushes the transcript up. */
function fit(box: HTMLTextAreaElement | null): void {
  if (!box) return;
  box.style.blockSize = 'auto';
  box.style.blockSize = `${Math.min(TALLEST, box.scrollHeight)}px`;
}
