import { hash, randomBytes, randomInt } from 'node:crypto';

/** A secret of 256 random bits, fit for addresses, headers and cookies. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Eight digits for a person to read out and type, with leading zeros. */
export function newCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0');
}

/** As the code is shown: `1234-5678`. */
export function shownCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The code a person typed, in full or half width, without hyphen and spaces. */
export function typedCode(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '');
}

/**
 * What is stored instead of a secret: SHA-256, in hexadecimal. Looking it up by an index tells nobody anything
 * about the secret, and a random secret needs no slow hash.
 */
export function digest(secret: string): string {
  return hash('sha256', secret);
}
