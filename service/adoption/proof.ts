import { hash } from 'node:crypto';
import { PROOF_LIMIT, type Proof } from '../../shared/vocabulary/adoption.ts';
import { fieldProblem, type Problem } from '../security/problems.ts';
import { Refusal } from '../security/refusal.ts';

/** A file as it was sent, found to be what it says. */
export interface ProofFile {
  name: string;
  type: Proof['type'];
  size: number;
  digest: string;
  content: string;
}

/** How each kind begins, ends, and is named; a file must have all three. */
const KINDS: readonly { type: Proof['type']; begins: readonly number[]; ends: (bytes: Buffer) => boolean; named: RegExp }[] = [
  {
    type: 'application/pdf',
    begins: [0x25, 0x50, 0x44, 0x46, 0x2d],
    ends: (bytes) => bytes.subarray(-1_024).includes('%%EOF'),
    named: /\.pdf$/i,
  },
  {
    type: 'image/png',
    begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ends: (bytes) => bytes.subarray(-12).includes('IEND'),
    named: /\.png$/i,
  },
  {
    type: 'image/jpeg',
    begins: [0xff, 0xd8, 0xff],
    ends: (bytes) => bytes.subarray(-64).includes(Buffer.from([0xff, 0xd9])),
    named: /\.jpe?g$/i,
  },
];

/** What a file is by its content, and by its name alike; null where it is none that is taken, or is not what its name says. */
export function proofType(name: string, bytes: Buffer): Proof['type'] | null {
  const kind = KINDS.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  return kind?.ends(bytes) && kind.named.test(name) ? kind.type : null;
}

/** Reads a proof as it was sent. @throws Refusal `invalid` where it is too large or not what it says */
export function readProof({ name, content }: { name: string; content: string }): ProofFile {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > PROOF_LIMIT) throw wrong('file-size');
  const type = proofType(name, bytes);
  if (type === null) throw wrong('file-kind');
  return { name, type, size: bytes.length, digest: hash('sha256', bytes), content: bytes.toString('base64') };
}

const wrong = (problem: Problem) => new Refusal('invalid', { fields: [fieldProblem('proof', problem)] });
