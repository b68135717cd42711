import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { defaultDataFolder } from '../../../service/command/data-folder.ts';
import { readStartOptions } from '../../../service/command/options.ts';
import { isSentence } from '../../../service/command/sentence.ts';
import { Attempts } from '../../../service/security/attempts.ts';
import { hostName, servedNames } from '../../../service/security/host.ts';
import { hashPassword, passwordFits } from '../../../service/security/passwords.ts';
import { fieldProblems } from '../../../service/security/problems.ts';
import { digest, newCode, newSecret, shownCode, typedCode } from '../../../service/security/secrets.ts';
import { SessionRequest, SetupRequest } from '../../../shared/contract/access.ts';

describe('secrets', () => {
  it('have 256 bits and are never the same', () => {
    const made = Array.from({ length: 200 }, newSecret);
    expect(new Set(made).size).toBe(200);
    for (const secret of made) expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(digest('a')).toBe('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb');
  });
  it('a code survives being shown and typed', () => {
    for (let n = 0; n < 50; n++) {
      const code = newCode();
      expect(code).toMatch(/^\d{8}$/);
      for (const typed of [
        shownCode(code),
        ` ${code} `,
        `${code.slice(0, 4)}—${code.slice(4)}`,
        shownCode(code).replace(/\d/g, (d) => '０１２３４５６７８９'[Number(d)] as string),
      ])
        expect(typedCode(typed)).toBe(code);
    }
  });
});

describe('passwords', () => {
  it('fit only themselves, however composed, and leave nothing readable', async () => {
    const stored = await hashPassword('ångström 岚溪');
    expect(stored).toMatch(/^scrypt\$32768\$8\$1\$/);
    expect(stored).not.toContain('岚溪');
    expect(await passwordFits('a\u030Angstro\u0308m 岚溪', stored)).toBe(true);
    expect(await passwordFits('angstrom 岚溪', stored)).toBe(false);
    expect(await passwordFits('', null)).toBe(false);
    expect(await hashPassword('ångström 岚溪')).not.toBe(stored);
  });
});

describe('tries', () => {
  it('never more than the limit fail within any window, and a success costs none', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ wait: fc.nat(40), fits: fc.boolean() }), { maxLength: 60 }), (steps) => {
        let now = 0;
        const attempts = new Attempts(() => new Date(now * 1000), { tries: 3, windowSeconds: 60 });
        const failed: number[] = [];
        for (const { wait, fits } of steps) {
          now += wait;
          const open = failed.filter((at) => at > now - 60).length < 3;
          try {
            const giveBack = attempts.take('one');
            expect(open).toBe(true);
            if (fits) giveBack();
            else failed.push(now);
          } catch {
            expect(open).toBe(false);
          }
        }
        expect(() => attempts.take('another')).not.toThrow();
      }),
    );
  });
});

describe('hosts', () => {
  it.each([
    ['127.0.0.1:8735', '127.0.0.1'],
    ['XINDA.example', 'xinda.example'],
    ['xinda.example.:443', 'xinda.example'],
    ['[::1]:8735', '[::1]'],
    ['a b', null],
    ['evil.example/127.0.0.1', null],
    ['user@127.0.0.1', null],
    ['', null],
    ['127.0.0.1:port', null],
  ])('%s is %s', (host, name) => expect(hostName(host)).toBe(name));
  it('of --name are served beside loopback alone', () => {
    expect([...servedNames(['Xinda.example:8735'])]).toEqual(['localhost', '127.0.0.1', '[::1]', 'xinda.example']);
  });
});

describe('what is wrong with a request, field by field', () => {
  const administrator = { name: '吴某', account: 'wu', password: '12345678' };
  const good = { secret: 's', officeName: '民政局', administrator, template: 'empty' };
  it.each([
    [{ ...good, officeName: undefined }, [['officeName', 'missing']]],
    [{ ...good, officeName: '  ' }, [['officeName', 'blank']]],
    [{ ...good, officeName: '局'.repeat(81) }, [['officeName', 'too-long']]],
    [{ ...good, officeName: '局\u0000' }, [['officeName', 'unfit-character']]],
    [{ ...good, administrator: { ...administrator, password: 'short' } }, [['administrator.password', 'too-short']]],
    [{ ...good, template: 'other' }, [['template', 'invalid']]],
    [{ ...good, officeName: 7 }, [['officeName', 'invalid']]],
  ])('%j', (request, problems) => {
    const { error } = SetupRequest.safeParse(request);
    const found = fieldProblems(error as z.core.$ZodError);
    expect(found.map(({ path, problem }) => [path, problem])).toEqual(problems);
    for (const { zh, en } of found) expect([zh, en].every((sentence) => sentence.length > 3)).toBe(true);
  });
  it('a union is told by the alternative that came closest', () => {
    const { error } = SessionRequest.safeParse({ account: 'wu' });
    expect(fieldProblems(error as z.core.$ZodError)).toHaveLength(1);
  });
});

describe('the command line', () => {
  it.each([
    ['linux', {}, '/people/wu/.local/share/xinda'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/xinda'],
    ['darwin', {}, '/people/wu/Library/Application Support/Xinda'],
    ['win32', { LOCALAPPDATA: 'C:/Users/wu/AppData/Local' }, 'C:/Users/wu/AppData/Local/Xinda'],
  ] as const)('keeps data on %s with %j in %s', (platform, environment, folder) => {
    expect(defaultDataFolder({ platform, home: '/people/wu', environment })).toBe(folder);
  });

  it.each([
    [['--porto', '1'], '--porto'],
    [['--port'], '--port'],
    [['--port', '70000'], '70000'],
    [['--port', 'x'], 'x'],
    [['--host', '0.0.0.0'], '--tls-cert'],
    [['--host', '192.168.1.9'], '--behind-proxy'],
    [['--tls-cert', 'a.pem'], '--tls-key'],
    [['more'], 'more'],
  ])('%j is refused in both languages', (args, named) => {
    const refused = (() => {
      try {
        return readStartOptions(args);
      } catch (error) {
        return error;
      }
    })();
    if (!isSentence(refused)) throw new Error(`not refused in words: ${String(refused)}`);
    expect(refused.zh).toContain(named);
    expect(refused.en).toContain(named);
  });

  it('beyond loopback goes with a certificate or behind a proxy', () => {
    const line = '--host 0.0.0.0 --name xinda.example --name 10.0.0.5 --behind-proxy --no-browser --practice --port 0';
    expect(readStartOptions(line.split(' '))).toMatchObject({
      host: '0.0.0.0',
      names: ['xinda.example', '10.0.0.5'],
      behindProxy: true,
      browser: false,
      practice: true,
      port: 0,
    });
    expect(readStartOptions(['--host', '::', '--tls-cert', 'a', '--tls-key', 'b']).tls).toEqual({ certFile: 'a', keyFile: 'b' });
  });
});
