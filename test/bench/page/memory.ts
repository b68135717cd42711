import type { CDPSession } from 'playwright-core';
import type { ExtensionBrowser } from '../../e2e/browser.ts';
import { DRAFT, html, linesIn, until } from '../../e2e/page-office.ts';
import type { Figure } from '../figure.ts';

const ROUNDS = 100;
const FIRST_ROUNDS = 10;
const LIMIT = 1024 * 1024;

const script = `<script>
  window.open_ = (kind) => {
    const made = kind === 'rich' ? Object.assign(document.createElement('div'), { contentEditable: 'true', innerHTML: '<p>${DRAFT[0]}</p>' }) : Object.assign(document.createElement('textarea'), { value: '${DRAFT[0]}' });
    made.id = 'editor'; made.style = 'width:600px;height:120px';
    const former = document.getElementById('editor');
    document.getElementById('place').append(made);
    made.focus();
    former?.remove();
  };
</script>`;

export const MEMORY_PAGES: Record<string, string> = { '/opened': html(`<div id="place"></div>${script}`) };

/** By how much the page's heap has grown after an editor was opened and closed a hundred times. */
export async function memory({ context }: ExtensionBrowser, address: string): Promise<Figure[]> {
  const page = await context.newPage();
  await page.goto(`${address}/opened`);
  await page.bringToFront();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const round = async (number: number) => {
    await page.evaluate(
      (kind) => (window as unknown as { open_: (kind: string) => void }).open_(kind),
      number % 2 === 0 ? 'rich' : 'textarea',
    );
    await until(
      () => linesIn(page.mainFrame()),
      (lines) => lines.some(({ words, rects }) => words === '截止' && rects.length > 0),
      'lines in the new editor',
    );
  };
  for (let number = 0; number < FIRST_ROUNDS; number++) await round(number);
  const before = await heap(session);
  for (let number = 0; number < ROUNDS; number++) await round(number);
  const grown = (await heap(session)) - before;
  await page.close();
  return [
    {
      name: `page: growth of the heap over ${ROUNDS} editors opened and closed, bytes`,
      ours: grown,
      floor: null,
      limit: `< ${LIMIT}`,
      holds: grown < LIMIT,
    },
  ];
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}
