import { createHash } from 'node:crypto';

/**
 * The identifier that Chromium gives an unpacked extension without a key of its own: the first 16 bytes of the SHA-256 of its
 * folder's path, each half byte a letter from a to p. On Windows the path is taken as UTF-16.
 */
export function unpackedExtensionId(folder: string, platform: NodeJS.Platform = process.platform): string {
  const bytes = platform === 'win32' ? Buffer.from(folder, 'utf16le') : Buffer.from(folder, 'utf8');
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
