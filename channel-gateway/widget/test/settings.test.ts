import { describe, expect, it } from 'vitest';
import { readSettings } from '../src/settings';

function script(dataset: Record<string, string>): HTMLScriptElement {
  return { src: 'https://chat.example/widget.js', dataset } as unknown as HTMLScriptElement;
}

describe('the script tag', () => {
  it('names the entry point; the gateway is where the script came from', () => {
    const settings = readSettings(script({ entryPoint: 'web' }), { language: 'en' });

    expect(settings).toMatchObject({
      entryPoint: 'web',
      language: 'en',
      gateways: ['wss://chat.example/chat/v1/web'],
      fonts: 'https://chat.example/widget-fonts/',
    });
  });

  it('may name several gateways', () => {
    const settings = readSettings(script({ entryPoint: 'shop 1', gateways: 'https://a.example, http://b.example:8081/x' }), {
      language: 'en',
    });

    expect(settings?.gateways).toEqual(['wss://a.example/chat/v1/shop%201', 'ws://b.example:8081/x/chat/v1/shop%201']);
  });

  it.each([
    ['en_US', 'en-US'],
    ['fa', 'fa'],
    ['', 'en'],
    ['x', 'en'],
    ['کوردی', 'en'],
    ['de-DE@euro', 'en'],
  ])('on a page in %j says %j, which the gateway takes', (page, said) => {
    expect(readSettings(script({ entryPoint: 'web' }), { language: page })?.language).toBe(said);
    expect(readSettings(script({ entryPoint: 'web', language: page }), { language: 'fa' })?.language).toBe(said);
  });

  it('without an entry point is no chat', () => {
    expect(readSettings(script({}), { language: 'en' })).toBeUndefined();
  });
});
