import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useFormats, useWords } from '../../../app/Language';
import { stretchesOf, type Stretch } from '../../../lib/quoted';

/** A mail's text: its words at once, what it quotes and its signature when asked for. */
export function FoldedText({ text }: { text: string }) {
  const stretches = useMemo(() => stretchesOf(text), [text]);
  return stretches.map((stretch, i) => (stretch.is === 'words' ? <Words key={i} text={stretch.text} last={i === stretches.length - 1} /> : <Fold key={i} stretch={stretch} />));
}

/** Each stretch has the direction of its own first letters: a Persian answer above an English quotation. */
function Words({ text, last }: { text: string; last: boolean }) {
  const shown = last ? text.trimEnd() : text.replace(/\n+$/, '');
  return shown.trim() === '' ? null : (
    <div className="words" dir="auto">
      <div className="lines">{shown}</div>
    </div>
  );
}

function Fold({ stretch }: { stretch: Stretch }) {
  const t = useWords();
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const Sign = open ? ChevronUp : ChevronDown;
  return (
    <div className="fold" data-testid={`fold-${stretch.is}`}>
      <button type="button" className="fold-label" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Sign className="i s" aria-hidden="true" />
        {t(`mail.${stretch.is === 'quote' ? 'quote' : 'signature'}`, { count: stretch.lines, n: formats.number(stretch.lines) })}
      </button>
      {open && (
        <div className="folded" dir="auto">
          <div className="lines">{stretch.text.trimEnd()}</div>
        </div>
      )}
    </div>
  );
}
