import { useCallback, useState } from 'preact/hooks';
import { keep, kept } from './kept.ts';

/**
 * Form values that outlive the form: they stand again after looking at another report, a reload or a new sign-in,
 * until they are cleared because they have been recorded. `name` says which form for which thing.
 */
export function useTyped<T extends Record<string, string>>(name: string, initial: T): [T, (change: Partial<T>) => void, () => void] {
  const [values, setValues] = useState<T>(() => ({ ...initial, ...read(name) }));
  const change = useCallback(
    (part: Partial<T>) =>
      setValues((former) => {
        const next = { ...former, ...part };
        keep(`typed.${name}`, JSON.stringify(next), 'session');
        return next;
      }),
    [name],
  );
  const clear = useCallback(() => keep(`typed.${name}`, null, 'session'), [name]);
  return [values, change, clear];
}

function read(name: string): Record<string, string> {
  const text = kept(`typed.${name}`, 'session');
  if (text === null) return {};
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? (value as Record<string, string>) : {};
}
