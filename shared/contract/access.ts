import { z } from 'zod';
import { Id, Instant } from '../vocabulary/identifier.ts';
import { Member, Office, Role, Section } from '../vocabulary/people.ts';
import { Name } from '../vocabulary/prose.ts';

/** `POST /api/pairings`: the welcome page takes the code that the desk shows, `1234-5678`; hyphen and spaces are ignored. */
export const PairingRequest = z.object({ code: z.string().min(1).max(20), deviceName: Name });
export const Pairing = z.object({ token: z.string(), deviceId: Id, member: Member, section: Section.nullable(), office: Office });
export type Pairing = z.infer<typeof Pairing>;

/** `POST /api/pairing-codes`: a code for one member, good for ten minutes and one pairing. */
export const PairingCodeRequest = z.object({ memberId: Id });
export const PairingCode = z.object({ code: z.string(), memberId: Id, expiresAt: Instant });
export type PairingCode = z.infer<typeof PairingCode>;

/** `POST /api/sessions`: by account and password, or by the one-time link of the first start. The answer sets the cookie. */
export const SessionRequest = z.union([
  z.object({ account: Name, password: z.string().min(1).max(200) }),
  z.object({ link: z.string().min(1).max(200) }),
]);
/** `GET /api/me`: who is asking, by cookie or by device token. */
export const Me = z.object({
  office: Office,
  member: z.object({ id: Id, name: z.string(), role: Role, signs: z.boolean().default(false) }),
  section: Section.nullable(),
  deviceId: Id.nullable(),
  /** The service's clock, to tell the reporter's skew. */
  now: Instant,
});
export type Me = z.infer<typeof Me>;

/** `GET /api/setup`: open, so that the set-up page can tell where it stands; it tells nothing else. */
export const SetupState = z.object({ setUp: z.boolean(), practice: z.boolean() });
/** `POST /api/setup`: once, with the secret of the set-up address. */
export const SetupRequest = z.object({
  secret: z.string().min(1).max(200),
  officeName: Name,
  /** 所在地; left out or null, it is read from the name. */
  place: Name.nullish(),
  administrator: z.object({ name: Name, account: Name, password: z.string().min(8).max(200) }),
  /** Start empty, or with the civil-affairs bureau's sections, topics, levels and rules. */
  template: z.enum(['empty', 'civil-affairs']),
});
export type SetupRequest = z.infer<typeof SetupRequest>;

/** `GET /api/practice`: where the real office beside the practice office is set up; null once it is. */
export const PracticeState = z.object({ besideSetup: z.string().nullable() });
