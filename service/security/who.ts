import type { Role } from '../../shared/vocabulary/people.ts';

/** Who is asking: a member by desk session, or a member's paired device. */
export interface Who {
  memberId: string;
  name: string;
  role: Role;
  sectionId: string | null;
  /** Has the right to sign 签发, given by an administrator. */
  signs: boolean;
  /** Set when the request bears a device token. */
  deviceId: string | null;
}

/** What the middlewares leave for the routes. */
export interface AppEnv {
  Variables: { who: Who };
}
