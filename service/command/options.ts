import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { DEFAULT_PORT } from '../../shared/contract/version.ts';
import { defaultDataFolder } from './data-folder.ts';
import { Complaint } from './sentence.ts';

/** What `start` was asked for. */
export interface StartOptions {
  port: number;
  /** Absolute. */
  dataFolder: string;
  host: string;
  names: string[];
  tls: { certFile: string; keyFile: string } | null;
  behindProxy: boolean;
  practice: boolean;
  browser: boolean;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i;

/** Whether only this machine can reach that address. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Reads the line after a command. @throws Complaint on an option that the command does not know or a value that is missing */
export function readLine<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T, allowPositionals = false) {
  try {
    return parseArgs({ args, options, allowPositionals, strict: true });
  } catch (error) {
    const words = error instanceof Error ? error.message.split('. ')[0] : '';
    const option = /'(-[^' ]*)/.exec(words ?? '')?.[1] ?? args[0] ?? '';
    throw new Complaint(
      {
        zh: `这个选项不对，或缺了后面的值：${option}。没有启动，什么都没有改动。可用的选项见 help。`,
        en: `This option is not known, or its value is missing: ${option}. Nothing was started or changed. See help for the options.`,
      },
      error,
    );
  }
}

/** Options of `start`. @throws Complaint */
export function readStartOptions(args: string[]): StartOptions {
  const { values } = readLine(args, {
    port: { type: 'string' },
    data: { type: 'string' },
    host: { type: 'string' },
    name: { type: 'string', multiple: true },
    'tls-cert': { type: 'string' },
    'tls-key': { type: 'string' },
    'behind-proxy': { type: 'boolean' },
    practice: { type: 'boolean' },
    'no-browser': { type: 'boolean' },
  });
  const host = values.host ?? '127.0.0.1';
  const behindProxy = values['behind-proxy'] ?? false;
  const tls = readTls(values['tls-cert'], values['tls-key']);
  if (!isLoopback(host) && !tls && !behindProxy) throw beyondLoopback(host);
  return {
    port: readPort(values.port),
    dataFolder: dataFolder(values.data),
    host,
    names: values.name ?? [],
    tls,
    behindProxy,
    practice: values.practice ?? false,
    browser: !(values['no-browser'] ?? false),
  };
}

/** The folder given by `--data`, or the person's own. */
export function dataFolder(given: string | undefined): string {
  return resolve(given ?? defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env }));
}

function readPort(given: string | undefined): number {
  if (given === undefined) return DEFAULT_PORT;
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return port;
  throw new Complaint({
    zh: `端口应是 0 到 65535 的数：${given}。没有启动。`,
    en: `A port is a number from 0 to 65535: ${given}. Nothing was started.`,
  });
}

function readTls(certFile: string | undefined, keyFile: string | undefined): StartOptions['tls'] {
  if (certFile !== undefined && keyFile !== undefined) return { certFile, keyFile };
  if (certFile === undefined && keyFile === undefined) return null;
  throw new Complaint({
    zh: '--tls-cert 和 --tls-key 要一起给。没有启动。',
    en: '--tls-cert and --tls-key go together. Nothing was started.',
  });
}

function beyondLoopback(host: string): Complaint {
  return new Complaint({
    zh: `在 ${host} 上，别的机器也能连进来，密码和稿件会明文经过网络，所以没有启动。请加上 --tls-cert 和 --tls-key；前面已有做 TLS 的代理时，加 --behind-proxy。`,
    en: `On ${host} other machines can connect, and passwords and drafts would cross the network in the clear, so nothing was started. Add --tls-cert and --tls-key, or --behind-proxy where a proxy does TLS.`,
  });
}
