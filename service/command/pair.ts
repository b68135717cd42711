import { newPairingCode } from '../people/pairing.ts';
import { shownCode } from '../security/secrets.ts';
import { forMember } from './for-member.ts';
import { tell } from './sentence.ts';

/** Prints a code with which a member pairs one browser. */
export async function run(args: string[]): Promise<number> {
  await forMember(args, async (database, { id, name }) => {
    const { code } = await newPairingCode({ database, now: () => new Date() }, id);
    tell({
      zh: `${name}的配对码：${shownCode(code)}（10 分钟内用一次）`,
      en: `Pairing code for ${name}: ${shownCode(code)} (good once, for 10 minutes)`,
    });
  });
  return 0;
}
