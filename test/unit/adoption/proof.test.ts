import { describe, expect, test } from 'vitest';
import { proofType } from '../../../service/adoption/proof.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n%%EOF\n');
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const JPEG = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(200), Buffer.from([0xff, 0xd9])]);

describe('a proof is what it says', () => {
  test.each([
    ['采用页.pdf', PDF, 'application/pdf'],
    ['采用页.PDF', PDF, 'application/pdf'],
    ['照片.png', PNG, 'image/png'],
    ['照片.jpg', JPEG, 'image/jpeg'],
    ['照片.jpeg', JPEG, 'image/jpeg'],
    ['照片.jpg', PNG, null],
    ['采用页.pdf', PNG, null],
    ['采用页', PDF, null],
    ['采用页.pdf.exe', PDF, null],
    ['采用页.docx', Buffer.from('PK\u0003\u0004'), null],
    ['半截.pdf', PDF.subarray(0, 20), null],
    ['半截.png', PNG.subarray(0, 30), null],
    ['半截.jpg', JPEG.subarray(0, 100), null],
    ['空.pdf', Buffer.alloc(0), null],
    ['页面.pdf', Buffer.from('<html>%PDF-1.7 %%EOF</html>'), null],
  ])('%s: %s', (name, bytes, type) => {
    expect(proofType(name, bytes)).toBe(type);
  });
});
