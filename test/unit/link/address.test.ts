import { describe, expect, it } from 'vitest';
import { isLoopback, permissionFor, readAddress } from '../../../extension/link/address.ts';
import { readProvision } from '../../../extension/ui/provision.ts';

describe('the address of the service as people type it', () => {
  it.each([
    ['http://127.0.0.1:8735', 'http://127.0.0.1:8735'],
    ['127.0.0.1:8735', 'http://127.0.0.1:8735'],
    [' http://10.36.8.20:7080/ ', 'http://10.36.8.20:7080'],
    ['http://10.36.8.20:7080/setup?x=1#y', 'http://10.36.8.20:7080'],
    ['１０．３６．８．２０：７０８０', 'http://10.36.8.20:7080'],
    ['http：//10。36。8。20', 'http://10.36.8.20'],
    ['https://xinda.example.gov.cn', 'https://xinda.example.gov.cn'],
    ['localhost:8735', 'http://localhost:8735'],
  ])('%s', (typed, address) => {
    expect(readAddress(typed)).toBe(address);
  });

  it.each(['', '   ', 'ftp://10.0.0.1', 'http://', 'javascript:alert(1)', 'http://a:b@10.0.0.1', '信息 科'])('%s is none', (typed) => {
    expect(readAddress(typed)).toBeNull();
  });

  it('asks for the host alone, whatever the port', () => {
    expect(permissionFor('http://10.36.8.20:7080')).toBe('http://10.36.8.20/*');
  });

  it('takes only this machine for loopback', () => {
    expect(isLoopback('http://127.0.0.1:1')).toBe(true);
    expect(isLoopback('http://127.0.0.1.example.com')).toBe(false);
  });
});

describe('a prepared welcome page', () => {
  it.each([
    ['?address=http://127.0.0.1:8736&code=1234-5678&practice=1', true],
    ['?address=http://127.0.0.1:8736&code=1234-5678', false],
    ['?address=http://10.0.0.1:8736&code=1234-5678&practice=1', false],
    ['?address=http://127.0.0.1.evil.example&code=1234-5678&practice=1', false],
    ['?address=http://127.0.0.1:8736&practice=1', false],
    ['?code=1234-5678&practice=1', false],
    ['', false],
  ])('%s pairs at once: %s', (query, atOnce) => {
    expect(readProvision(query).atOnce).toBe(atOnce);
  });
});
