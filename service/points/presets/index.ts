import { Ruleset } from '../../../shared/vocabulary/ruleset.ts';
import { dongtou, lianshi, town, xumu, zhonglou } from './bureaus.ts';
import { standard } from './default.ts';
import { county, guangdong, guangyuan, lianyungang, meizhang, quzhou } from './governments.ts';
import type { Preset } from './wording.ts';

/** Measures that ship: the default first, then real ones (domain survey, chapter 2). */
const PRESETS: readonly Preset[] = [
  standard,
  dongtou,
  zhonglou,
  lianshi,
  town,
  xumu,
  lianyungang,
  quzhou,
  guangdong,
  guangyuan,
  meizhang,
  county,
];

/** Long before the first report: the set of a new office scores whatever it enters. */
const EVER = '2000-01-01';

/** A measure as a rule set that an office could adopt. */
export const asRuleset = (preset: Preset): Ruleset => Ruleset.parse({ ...preset, version: 1, validFrom: EVER, validTo: null });

/** All that ship, ready to be adopted or changed. */
export const presets: readonly Ruleset[] = PRESETS.map(asRuleset);

/** What a new office scores by. */
export const defaultRuleset: Ruleset = asRuleset(standard);
