import type { CSSProperties, ReactNode } from 'react';

/** A promise has a shape as well as a colour: ring = running, diamond = close, octagon = broken, disc = kept. */
export function Mark({ is, left = 1 }: { is: 'run' | 'pause' | 'met' | 'risk' | 'late'; left?: number }) {
  return (
    <svg className={`mark ${is}`} viewBox="0 0 16 16" aria-hidden="true" style={{ '--left': left } as CSSProperties}>
      {SHAPES[is]}
    </svg>
  );
}

const SHAPES: Record<string, ReactNode> = {
  run: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="var(--line-control)" strokeWidth="1.5" opacity=".5" />
      <circle className="hand" cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2.75" pathLength="100" />
    </>
  ),
  pause: (
    <>
      <circle cx="8" cy="8" r="6" fill="none" stroke="var(--line-control)" strokeWidth="1.5" />
      <path d="M6.5 5.7v4.6m3-4.6v4.6" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </>
  ),
  met: (
    <>
      <circle cx="8" cy="8" r="7" fill="currentColor" />
      <path d="m4.8 8.3 2.2 2.2 4.2-4.7" fill="none" stroke="var(--cut)" strokeWidth="1.9" strokeLinecap="round" strokeLinejoin="round" />
    </>
  ),
  risk: (
    <>
      <path d="M8 .6 15.4 8 8 15.4.6 8Z" fill="currentColor" />
      <path d="M8 4.4v4.2" stroke="var(--cut)" strokeWidth="1.9" strokeLinecap="round" />
      <circle cx="8" cy="11.3" r="1.1" fill="var(--cut)" />
    </>
  ),
  late: (
    <>
      <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z" fill="currentColor" />
      <path d="m5.6 5.6 4.8 4.8m0-4.8-4.8 4.8" stroke="var(--cut)" strokeWidth="1.9" strokeLinecap="round" />
    </>
  ),
};

/** An agent's state, in ink only. */
export function PresenceSign({ presence }: { presence: string }) {
  return (
    <svg className="presence-sign" viewBox="0 0 16 16" aria-hidden="true">
      {presence === 'AVAILABLE' ? (
        <circle cx="8" cy="8" r="5.5" fill="currentColor" />
      ) : (
        <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray={presence === 'OFFLINE' ? '2.2 1.9' : undefined} />
      )}
      {presence === 'BUSY' && <path d="M8 2.75a5.25 5.25 0 0 1 0 10.5Z" fill="currentColor" />}
      {presence === 'BREAK' && <path d="M6.5 6v4m3-4v4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />}
      {presence === 'NOT_RESPONDING' && <path d="m6 6 4 4m0-4-4 4" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />}
    </svg>
  );
}

/** The letter پ. Its three dots are the sign that somebody writes. Never mirrored. */
export function Logo({ label }: { label: string }) {
  return (
    <svg viewBox="0 0 24 24" role="img" aria-label={label}>
      <path d="M3.2 8.2v2.1c0 2.6 2.1 3.9 4.6 3.9h8.4c2.5 0 4.6-1.3 4.6-3.9V7.4" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
      <circle cx="8.9" cy="18.2" r="1.5" fill="currentColor" />
      <circle cx="15.1" cy="18.2" r="1.5" fill="currentColor" />
      <circle cx="12" cy="21.4" r="1.5" fill="currentColor" />
    </svg>
  );
}
