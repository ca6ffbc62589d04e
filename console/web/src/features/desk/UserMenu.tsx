import { Check } from 'lucide-react';
import { useState } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { useSpeaking, useWords } from '../../app/Language';
import { useTheme, type Theme } from '../../app/Theme';
import { sound } from '../../lib/sound';
import { useParts } from './DeskContext';

/** Language, colours, sounds, and the way out. */
export function UserMenu() {
  const t = useWords();
  const { me, api, client } = useParts();
  const { language, speak } = useSpeaking();
  const [theme, setTheme] = useTheme();
  const [loud, setLoud] = useState(sound.on);

  async function signOut() {
    client.stop();
    const answer = await api.signOut();
    location.assign(answer.ok ? answer.value.location : '/');
  }

  function hear(on: boolean) {
    sound.on = on;
    setLoud(on);
  }

  return (
    <MenuTrigger>
      <Button className="mono-face" data-testid="me">
        <span aria-hidden="true">{initials(me.name)}</span>
        <span className="hidden-label">{t('me.menu', { name: me.name })}</span>
      </Button>
      <Popover className="pop" placement="bottom end">
        <Menu className="menu" aria-label={t('me.menu', { name: me.name })} onAction={(key) => key === 'sign-out' && void signOut()}>
          <Choice title={t('me.language')} value={language} onChoose={(it) => speak(it as 'en' | 'fa')} options={[['en', 'English', 'en'], ['fa', 'فارسی', 'fa']]} />
          <Separator className="menu-line" />
          <Choice title={t('me.theme')} value={theme} onChoose={(it) => setTheme(it as Theme)} options={[['system', t('me.system')], ['light', t('me.light')], ['dark', t('me.dark')]]} />
          <Separator className="menu-line" />
          <Choice title={t('me.sound')} value={loud ? 'on' : 'off'} onChoose={(it) => hear(it === 'on')} options={[['on', t('me.soundOn')], ['off', t('me.soundOff')]]} />
          <Separator className="menu-line" />
          <MenuItem id="sign-out" className="item" data-testid="sign-out" textValue={t('me.signOut')}>
            {t('me.signOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

interface ChoiceProps {
  title: string;
  value: string;
  options: [id: string, text: string, lang?: string][];
  onChoose(id: string): void;
}

function Choice({ title, value, options, onChoose }: ChoiceProps) {
  return (
    <MenuSection
      aria-label={title}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys === 'all' ? [] : [...keys];
        if (chosen !== undefined) onChoose(String(chosen));
      }}
    >
      <Header className="menu-head">{title}</Header>
      {options.map(([id, text, lang]) => (
        <MenuItem key={id} id={id} className="item" lang={lang} textValue={text} data-testid={`choose-${id}`}>
          <span className="grow">{text}</span>
          {id === value && <Check className="i s" aria-hidden="true" />}
        </MenuItem>
      ))}
    </MenuSection>
  );
}

/** Two letters; the joiner between Persian ones keeps each in its own shape. */
function initials(name: string): string {
  const letters = name.split(/\s+/).map((word) => word[0] ?? '').slice(0, 2);
  return letters.join(/\p{Script=Arabic}/u.test(name) ? '\u200c' : '');
}
