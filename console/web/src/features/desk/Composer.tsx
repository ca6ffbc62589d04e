import { SendHorizontal } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type Ref } from 'react';
import { useFormats, useWords } from '../../app/Language';
import { useParts } from './DeskContext';

const LONGEST = 10_000;
const TYPING_EVERY = 3_000;
const TALLEST = 240;

interface ComposerProps {
  interactionId: string;
  text: string;
  onText(text: string): void;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Where the agent writes. Ctrl Enter sends, Esc leaves; the draft stays on this computer. */
export function Composer({ interactionId, text, onText, ref }: ComposerProps) {
  const t = useWords();
  const formats = useFormats();
  const { client } = useParts();
  const box = useRef<HTMLTextAreaElement>(null);
  const tellTyping = useTyping(interactionId);
  const body = text.trim();
  const over = body.length - LONGEST;

  useLayoutEffect(() => fit(box.current), [text]);

  function send() {
    if (body === '' || over > 0) return;
    client.reply(interactionId, body);
    onText('');
    box.current?.focus();
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
      className="compose"
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
        aria-label={t('compose.label')}
        placeholder={t('compose.placeholder')}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          if (event.target.value.trim() !== '') tellTyping();
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
        <span className="grow" />
        <button type="submit" className="btn main" disabled={body === '' || over > 0} data-testid="send">
          <SendHorizontal className="i s flip" aria-hidden="true" />
          {t('compose.send')} <kbd>{t('sendKey')}</kbd>
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
