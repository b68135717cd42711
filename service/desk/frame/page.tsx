import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Loaded } from './loaded.ts';
import { Problem } from './problem.tsx';
import { Waiting } from './waiting.tsx';

/** A page of the desk: its name, what it can be narrowed by, and its content. */
export function DeskPage({ title, tools, children }: { title: string; tools?: ComponentChildren; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="page" aria-labelledby={id}>
      <header class="page-h">
        <h1 id={id}>{title}</h1>
        <div class="page-tools">{tools}</div>
      </header>
      {children}
    </section>
  );
}

interface ShownProps<T> {
  loaded: Loaded<T>;
  children: (value: T) => ComponentChildren;
}

/** Shows what was loaded; before that says so, and where it failed, why, with another try. */
export function Shown<T>({ loaded, children }: ShownProps<T>) {
  if (loaded.value !== null) {
    return (
      <>
        {loaded.problem !== null && (
          <div class="pad">
            <Problem problem={loaded.problem} />
          </div>
        )}
        {children(loaded.value)}
      </>
    );
  }
  return <Waiting loaded={loaded} />;
}

/** A region that scrolls by itself and can be scrolled by keyboard. */
export function ScrollRegion({ label, class: look = '', children }: { label: string; class?: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class={`scroll ${look}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
