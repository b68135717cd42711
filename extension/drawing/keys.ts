/** What can be done by the keyboard while one writes. */
export type Deed = 'next' | 'previous' | 'apply' | 'ignore' | 'menu' | 'enter' | 'hide';

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

interface Binding {
  /** As it is written on the keys, in the order they are held. */
  keys: readonly string[];
  /** Whether a card must be open for it: else the key is the editor's. */
  atCard: boolean;
  is(pressed: Pressed): boolean;
}

const bare = ({ altKey, ctrlKey, metaKey, shiftKey }: Pressed) => !altKey && !ctrlKey && !metaKey && !shiftKey;
const withAlt = ({ altKey, ctrlKey, metaKey, shiftKey }: Pressed) => altKey && !ctrlKey && !metaKey && !shiftKey;

/** The bindings that the page obeys and that options and card tell: there is no other list. */
export const KEYS: Readonly<Record<Deed, Binding>> = {
  next: { keys: ['Alt', '↓'], atCard: false, is: (pressed) => withAlt(pressed) && pressed.key === 'ArrowDown' },
  previous: { keys: ['Alt', '↑'], atCard: false, is: (pressed) => withAlt(pressed) && pressed.key === 'ArrowUp' },
  apply: { keys: ['Enter'], atCard: true, is: (pressed) => bare(pressed) && pressed.key === 'Enter' },
  /* By the key's place: with Alt, some layouts write another letter on it. */
  ignore: { keys: ['Alt', 'I'], atCard: true, is: (pressed) => withAlt(pressed) && pressed.code === 'KeyI' },
  enter: { keys: ['Tab'], atCard: true, is: (pressed) => bare(pressed) && pressed.key === 'Tab' },
  menu: { keys: ['Alt', 'Enter'], atCard: false, is: (pressed) => withAlt(pressed) && pressed.key === 'Enter' },
  hide: { keys: ['Esc'], atCard: false, is: (pressed) => pressed.key === 'Escape' },
};

/** What a key asks for; null where it is the editor's own. */
export function deedOf(pressed: Pressed, cardIsOpen: boolean): Deed | null {
  const found = (Object.keys(KEYS) as Deed[]).find((deed) => (cardIsOpen || !KEYS[deed].atCard) && KEYS[deed].is(pressed));
  return found ?? null;
}
