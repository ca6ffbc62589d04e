import { useFormats } from '../../app/Language';
import { useNow } from '../../lib/now';

/** The time of day, in the top bar. */
export function Clock() {
  const formats = useFormats();
  const minute = useNow(60_000);
  return (
    <span className="sm nowrap" title={formats.moment(minute)}>
      <b>{formats.time(minute)}</b> <span className="mut">{formats.date(minute)}</span>
    </span>
  );
}
