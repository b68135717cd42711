import { describe, expect, it } from 'vitest';
import { type Deed, deedOf, KEYS } from '../../../extension/drawing/keys.ts';

const press = (key: string, held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {}, code = key) => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

describe('a key pressed in a text', () => {
  it.each<[string, ReturnType<typeof press>, Deed | null, Deed | null]>([
    ['Alt+↓', press('ArrowDown', { altKey: true }), 'next', 'next'],
    ['Alt+↑', press('ArrowUp', { altKey: true }), 'previous', 'previous'],
    ['Enter', press('Enter'), 'apply', null],
    ['Alt+I', press('i', { altKey: true }, 'KeyI'), 'ignore', null],
    ['Alt+I on a layout that writes ˆ there', press('ˆ', { altKey: true }, 'KeyI'), 'ignore', null],
    ['Tab', press('Tab'), 'enter', null],
    ['Shift+Tab', press('Tab', { shiftKey: true }), null, null],
    ['Alt+Enter', press('Enter', { altKey: true }), 'menu', 'menu'],
    ['Shift+Enter', press('Enter', { shiftKey: true }), null, null],
    ['Escape', press('Escape'), 'hide', 'hide'],
    ['↓', press('ArrowDown'), null, null],
    ['Ctrl+Alt+↓, which moves windows', press('ArrowDown', { altKey: true, ctrlKey: true }), null, null],
    ['a letter', press('i', {}, 'KeyI'), null, null],
  ])('%s', (_, pressed, withCard, without) => {
    expect(deedOf(pressed, true)).toBe(withCard);
    expect(deedOf(pressed, false)).toBe(without);
  });

  it('asks for one thing at most', () => {
    const shown = Object.values(KEYS).map(({ keys }) => keys.join('+'));
    expect(new Set(shown).size).toBe(shown.length);
  });
});
