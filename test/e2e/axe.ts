import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Brings every transition to its end: a colour on its way to another has a contrast of its own. They are not waited for, since
 * none moves on in a window that lies behind another. What runs for ever is left to run.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    for (const one of ending) one.finish();
  });
}

/** As {@link violations}, of one part of the page alone, open shadow roots included. */
export async function violationsWithin(page: Page, selector: string): Promise<string[]> {
  await atRest(page);
  await page.evaluate(AXE);
  return page.evaluate(run, selector);
}

/** What would keep somebody out of a page as it now stands, by axe: each rule with the elements that break it. */
export async function violations(page: Page): Promise<string[]> {
  await atRest(page);
  await page.evaluate(AXE);
  return page.evaluate(run, null);
}

/** In the page: each rule that is broken, with the elements that break it. */
async function run(selector: string | null): Promise<string[]> {
  interface Results {
    violations: { id: string; nodes: { html: string }[] }[];
  }
  const { axe } = window as unknown as { axe: { run: (context: unknown) => Promise<Results> } };
  const { violations } = await axe.run(selector === null ? document : document.querySelector(selector));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
