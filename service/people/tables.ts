import type { Generated } from 'kysely';
import type { Role, SignOff } from '../../shared/vocabulary/people.ts';

/** Instants are ISO texts in UTC and truths are 0 or 1, so that both databases hold and order the same values. */
type Truth = 0 | 1;

/** One row: the organisation that runs this service. */
export interface OfficeTable {
  /** Always 1: there is room for one office. */
  place: 1;
  id: string;
  name: string;
  /** As it was entered; null where the name says it. */
  located_in: string | null;
  practice: Truth;
  time_zone: string;
  set_up_at: string;
}

export interface SectionTable {
  id: string;
  name: string;
  category: string;
  monthly_quota: number | null;
  /** Place in lists. */
  position: number;
  sign_off: Generated<SignOff>;
}

export interface MemberTable {
  id: string;
  name: string;
  role: Role;
  section_id: string | null;
  account: string | null;
  password_hash: string | null;
  active: Truth;
  /** Has the right to sign 签发 beside the leaders. */
  signs: Generated<Truth>;
}

/** `token_hash` is the SHA-256 of the device's token, in hexadecimal; the token itself is nowhere. */
export interface DeviceTable {
  id: string;
  member_id: string;
  name: string;
  token_hash: string;
  paired_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
}

export interface SessionTable {
  token_hash: string;
  member_id: string;
  created_at: string;
  expires_at: string;
}

export interface PairingCodeTable {
  code_hash: string;
  member_id: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

/** One-time links with which a member signs in to the desk without a password. */
export interface SignInLinkTable {
  link_hash: string;
  member_id: string;
  created_at: string;
  expires_at: string;
  used_at: string | null;
}

export interface PeopleTables {
  offices: OfficeTable;
  sections: SectionTable;
  members: MemberTable;
  devices: DeviceTable;
  sessions: SessionTable;
  pairing_codes: PairingCodeTable;
  sign_in_links: SignInLinkTable;
}
