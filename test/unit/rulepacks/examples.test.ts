import { describe, expect, it } from 'vitest';
import { standardPack } from '../../../shared/checks/engine.ts';
import { exampleFault } from '../../../shared/checks/examples.ts';

const pack = standardPack();

describe('every rule of the standard pack', () => {
  it.each(pack.pack.rules.map((rule) => [rule.id, rule] as const))('%s holds by its own examples', (_, rule) => {
    expect(rule.examples.bad.length, 'bad examples').toBeGreaterThan(0);
    expect(rule.examples.good.length, 'good examples').toBeGreaterThan(0);
    const faults = [
      ...rule.examples.bad.map((example) => exampleFault(rule, example, true, pack)),
      ...rule.examples.good.map((example) => exampleFault(rule, example, false, pack)),
    ];
    expect(faults.filter(Boolean)).toEqual([]);
  });
});
