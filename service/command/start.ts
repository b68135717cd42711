import { readFileSync } from 'node:fs';
import { startPractice } from '../launch/practice.ts';
import type { Tls } from '../listen.ts';
import { openLog } from '../log.ts';
import { type RunningOffice, startOffice } from '../start.ts';
import { recordPlace } from './data-folder.ts';
import { readStartOptions, type StartOptions } from './options.ts';
import { Complaint, complain, isSentence, tell } from './sentence.ts';
import { untilStopped } from './stop.ts';

/** Runs the office until it is told to stop. */
export async function run(args: string[]): Promise<number> {
  const options = readStartOptions(args);
  const tls = options.tls && readCertificate(options.tls);
  const log = openLog(options.dataFolder);
  const { port, host, names, behindProxy } = options;
  const place = recordPlace(options.dataFolder, process.env);
  const office = await startOffice({ place, port, host, names, behindProxy, tls, logger: log.logger });
  announce(office, options);
  const practice = await startPractice(office, options, log.logger).catch(withoutPractice);
  await untilStopped();
  await Promise.all([office.close(), practice?.close()]);
  log.close();
  tell({ zh: '信达已停止，数据都已存好。', en: 'Xinda has stopped; everything is stored.' });
  return 0;
}

/** The real office goes on without the practice office beside it. */
function withoutPractice(error: unknown): null {
  const reason = isSentence(error) ? error : { zh: `没有料到的错：${String(error)}`, en: `unexpected error: ${String(error)}` };
  complain({
    zh: `练习单位没有开起来：${reason.zh} 正式单位照常运行。`,
    en: `The practice office did not start: ${reason.en} The real office runs as usual.`,
  });
  return null;
}

function readCertificate({ certFile, keyFile }: NonNullable<StartOptions['tls']>): Tls {
  try {
    return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
  } catch (error) {
    const file = error instanceof Error && 'path' in error ? String(error.path) : certFile;
    throw new Complaint(
      { zh: `证书文件读不到：${file}。没有启动。`, en: `The certificate file cannot be read: ${file}. Nothing was started.` },
      error,
    );
  }
}

function announce({ address, setupAddress }: RunningOffice, { dataFolder, host, names }: StartOptions): void {
  tell({ zh: `信达已启动：${address}`, en: `Xinda is running: ${address}` });
  tell({ zh: `数据文件夹：${dataFolder}`, en: `Data folder: ${dataFolder}` });
  if (setupAddress) tell({ zh: `单位还没有设置。请打开：${setupAddress}`, en: `The office is not set up yet. Open: ${setupAddress}` });
  if ((host === '0.0.0.0' || host === '::') && names.length === 0)
    tell({
      zh: '还没有用 --name 写明别人打开它的名称或地址，现在只有本机打得开。',
      en: 'No --name says under which name or address others open it, so for now only this machine can.',
    });
}
