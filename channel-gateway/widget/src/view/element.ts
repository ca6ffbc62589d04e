/** Builds an element. Text goes in as text, attributes as attributes: nothing a visitor wrote is ever markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | boolean> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

export function button(attributes: Record<string, string | boolean>, act: () => void, ...children: (Node | string)[]) {
  const element = el('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', act);
  return element;
}

/** Sets a text only when it differs, so that a screen reader is not told twice. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

const SVG = 'http://www.w3.org/2000/svg';

type Icon = 'logo' | 'hide' | 'send' | 'check' | 'checks' | 'clock' | 'alert' | 'chat' | 'down' | 'star' | 'clip';

/** Lucide outlines (ISC) and the letter of the logo. */
const PATHS: Record<Exclude<Icon, 'logo'>, string[]> = {
  hide: ['m6 9 6 6 6-6'],
  down: ['M12 5v14', 'm19 12-7 7-7-7'],
  send: [
    'M3.714 3.048a.498.498 0 0 0-.683.627l2.843 7.627a2 2 0 0 1 0 1.396l-2.842 7.627a.498.498 0 0 0 .682.627l18-8.5a.5.5 0 0 0 0-.904z',
    'M6 12h16',
  ],
  check: ['M20 6 9 17l-5-5'],
  checks: ['M18 6 7 17l-5-5', 'm22 10-7.500 7.500L13 16'],
  clock: ['M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20', 'M12 6v6l4 2'],
  alert: ['M12 2a10 10 0 1 0 0 20 10 10 0 1 0 0-20', 'M12 8v4', 'M12 16h.01'],
  star: ['m12 2.500 2.950 5.980 6.600.960-4.780 4.650 1.130 6.570L12 17.560 6.100 20.660l1.130-6.570L2.450 9.440l6.600-.960z'],
  clip: ['m16 6-8.414 8.586a2 2 0 0 0 2.829 2.829l8.414-8.586a4 4 0 1 0-5.657-5.657l-8.379 8.551a6 6 0 1 0 8.485 8.485l8.379-8.551'],
  chat: [
    'M2.992 16.342a2 2 0 0 1 .094 1.167l-1.065 3.29a1 1 0 0 0 1.236 1.168l3.413-.998a2 2 0 0 1 1.099.092 10 10 0 1 0-4.777-4.719',
  ],
};

export function icon(name: Icon, className = 'i'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', className);
  svg.append(...(name === 'logo' ? logo() : PATHS[name].map((d) => shape('path', { d }))));
  return svg;
}

function logo(): SVGElement[] {
  const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': '2.4', 'stroke-linecap': 'round' };
  const dots = [
    ['8.9', '18.2'],
    ['15.1', '18.2'],
    ['12', '21.4'],
  ];
  return [
    shape('path', { d: 'M3.2 8.2v2.1c0 2.6 2.1 3.9 4.6 3.9h8.4c2.5 0 4.6-1.3 4.6-3.9V7.4', ...stroke }),
    ...dots.map(([cx, cy]) =>
      shape('circle', { cx: cx ?? '', cy: cy ?? '', r: '1.5', fill: 'currentColor', stroke: 'none' }),
    ),
  ];
}

function shape(tag: string, attributes: Record<string, string>): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
