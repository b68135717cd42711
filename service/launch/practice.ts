import { cpSync, existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deskAddresses } from '../../shared/contract/routes.ts';
import { practicePlace } from '../command/data-folder.ts';
import type { StartOptions } from '../command/options.ts';
import { Complaint, tell } from '../command/sentence.ts';
import { asRefused } from '../database/sqlite.ts';
import { newSignInLink } from '../people/links.ts';
import { newPairingCode } from '../people/pairing.ts';
import { PRACTICE_EDITOR, PRACTICE_REPORTER } from '../practice/bureau.ts';
import { DRAFTING } from '../practice/drafting/page.ts';
import { hasPractice, makePractice } from '../practice/office.ts';
import type { Logger } from '../room.ts';
import { shownCode } from '../security/secrets.ts';
import { type RunningOffice, startOffice } from '../start.ts';
import { findBrowser, hasDisplay } from './browsers.ts';
import { openTabs } from './open-tabs.ts';
import { words } from './words.ts';

/** The built extension, beside the sources. */
const EXTENSION_FOLDER = join(fileURLToPath(new URL('../..', import.meta.url)), '.output', 'chrome-mv3');

/** The practice browser's profile, in the data folder. */
const PROFILE = 'practice-browser';

/**
 * Runs the practice office beside the real one, on a record of its own at the next port and for this machine alone, and
 * opens a browser on it where that is wanted and possible. Null once the real office is set up, unless it is asked for.
 */
export async function startPractice(office: RunningOffice, options: StartOptions, logger: Logger): Promise<RunningOffice | null> {
  if (office.room.office() !== null && !options.practice) return null;
  const { file } = practicePlace(options.dataFolder);
  const isNew = !existsSync(file);
  let practice: RunningOffice | null = null;
  try {
    practice = await servePractice(office, options, logger);
    if (!(await hasPractice(practice.room.database))) await fillPractice(practice, options);
    await showPractice(practice, options);
    return practice;
  } catch (error) {
    await practice?.close();
    if (isNew) giveBackRoom(file);
    throw asRefused(file, error);
  }
}

/** A practice that could not be made leaves nothing behind: where the disk is full, its half would keep the real office from working. */
function giveBackRoom(file: string): void {
  for (const part of [file, `${file}-wal`, `${file}-shm`]) rmSync(part, { force: true });
}

async function fillPractice({ room }: RunningOffice, { dataFolder }: StartOptions): Promise<void> {
  tell(words.preparing);
  rmSync(join(dataFolder, PROFILE), { recursive: true, force: true });
  await makePractice(room.database, { now: room.now() });
  await room.readOfficeAgain();
  room.search?.catchUp();
}

/** The port after the real office's; where that is taken, any free one rather than none at all. */
async function servePractice(office: RunningOffice, { port, dataFolder }: StartOptions, logger: Logger): Promise<RunningOffice> {
  const parts = { place: practicePlace(dataFolder), practice: true, besideSetup: office.setupAddress, logger };
  const next = port === 0 || office.port === 65_535 ? 0 : office.port + 1;
  try {
    return await startOffice({ ...parts, port: next });
  } catch (error) {
    const taken = error instanceof Complaint && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'EADDRINUSE';
    if (!taken) throw error;
    tell(words.otherPort(String(next)));
    return startOffice({ ...parts, port: 0 });
  }
}

/** Prints where the practice is, and opens it. */
async function showPractice({ room, address }: RunningOffice, { browser, dataFolder }: StartOptions): Promise<void> {
  const drafting = `${address}${DRAFTING}`;
  const desk = deskAddresses.signIn(address, await newSignInLink(room, PRACTICE_EDITOR.id));
  const code = shownCode((await newPairingCode(room, PRACTICE_REPORTER.id)).code);
  const folder = existsSync(EXTENSION_FOLDER) ? realpathSync(EXTENSION_FOLDER) : null;
  const opened = browser && folder !== null && open({ address, drafting, desk, code, folder, dataFolder });
  tell(words.drafting(drafting));
  if (opened) return;
  tell(words.desk(desk));
  tell(words.code(code));
  tell(folder === null ? words.notBuilt : words.folder(folder));
}

interface Tour {
  address: string;
  drafting: string;
  desk: string;
  code: string;
  folder: string;
  dataFolder: string;
}

/** Opens the tour in a browser, says what it did, and whether the browser needs nothing more from a person. */
function open(tour: Tour): boolean {
  if (!hasDisplay()) {
    tell(words.noDisplay);
    return false;
  }
  const browser = findBrowser();
  if (browser === null) {
    tell(words.noBrowser);
    return false;
  }
  const { drafting, desk, code, folder } = tour;
  if (browser.loadsExtensions) {
    const extension = provisionedExtension(tour);
    openTabs(browser.path, { profile: join(tour.dataFolder, PROFILE), extension, tabs: [drafting, desk] });
    tell(words.opened);
    return true;
  }
  const loading = `${drafting}/loading#${new URLSearchParams({ code, desk, folder })}`;
  openTabs(browser.path, { profile: null, extension: null, tabs: [loading] });
  tell(words.byHand);
  return false;
}

/**
 * A copy of the extension that brings the pairing along: on its first start in a profile its welcome page pairs by itself
 * and goes on to the drafting page. (An address of the extension's own on the command line is opened before it is loaded.)
 * A profile that was paired with the practice at another address begins anew.
 */
function provisionedExtension({ address, drafting, code, folder, dataFolder }: Tour): string {
  const copy = join(dataFolder, 'practice-extension');
  const provision = join(copy, 'provision.txt');
  const former = existsSync(provision) ? new URLSearchParams(readFileSync(provision, 'utf8')).get('address') : null;
  if (former !== address) rmSync(join(dataFolder, PROFILE), { recursive: true, force: true });
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  writeFileSync(provision, String(new URLSearchParams({ address, code, practice: '1', next: drafting })));
  return copy;
}
