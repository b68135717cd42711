import { deskAddresses } from '../../shared/contract/routes.ts';
import { newSignInLink } from '../people/links.ts';
import { forMember } from './for-member.ts';
import { tell } from './sentence.ts';

/** Prints an address that signs a member in to the desk once. */
export async function run(args: string[]): Promise<number> {
  await forMember(args, async (database, { id, name }, base) => {
    const secret = await newSignInLink({ database, now: () => new Date() }, id);
    const address = deskAddresses.signIn(base, secret);
    tell({
      zh: `${name}的登录链接（30 分钟内用一次）：${address}`,
      en: `Sign-in link for ${name} (good once, for 30 minutes): ${address}`,
    });
  });
  return 0;
}
