import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deskAddresses } from '../../shared/contract/routes.ts';
import { practicePlace } from '../command/data-folder.ts';
import type { StartOptions } from '../command/options.ts';
import { Complaint, tell } from '../command/sentence.ts';
import { newSignInLink } from '../people/links.ts';
import { newPairingCode } from '../people/pairing.ts';
import { PRACTICE_EDITOR, PRACTICE_REPORTER } from '../practice/bureau.ts';
import { DRAFTING } from '../practice/drafting/page.ts';
import { hasPractice, makePractice } from '../practice/office.ts';
import type { Logger } from '../room.ts';
import { shownCode } from '../security/secrets.ts';
import { type RunningOffice, startOffice } from '../start.ts';
import { findBrowser, hasDisplay } from './browsers.ts';
import { unpackedExtensionId } from './extension-id.ts';
import { openTabs } from './open-tabs.ts';
import { words } from './words.ts';

/** The built extension, beside the sources. */
const EXTENSION_FOLDER = join(fileURLToPath(new URL('../..', import.meta.url)), '.output', 'chrome-mv3');

/**
 * Runs the practice office beside the real one, on a record of its own at the next port and for this machine alone, and
 * opens a browser on it where that is wanted and possible. Null once the real office is set up, unless it is asked for.
 */
export async function startPractice(office: RunningOffice, options: StartOptions, logger: Logger): Promise<RunningOffice | null> {
  if (office.room.office() !== null && !options.practice) return null;
  const practice = await servePractice(office, options, logger);
  if (!(await hasPractice(practice.room.database))) {
    tell(words.preparing);
    await makePractice(practice.room.database, { now: practice.room.now() });
    await practice.room.readOfficeAgain();
    practice.room.search?.catchUp();
    practice.room.search?.arrived();
  }
  await showPractice(practice, options);
  return practice;
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
  const opened =
    browser && folder !== null && open({ address, drafting, desk, code, folder, profile: join(dataFolder, 'practice-browser') });
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
  profile: string;
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
  const { drafting, desk, code, folder, profile } = tour;
  if (browser.loadsExtensions) {
    openTabs(browser.path, { profile, extension: folder, tabs: [pairedFirst(tour), desk] });
    tell(words.opened);
    return true;
  }
  const loading = `${drafting}/loading#${new URLSearchParams({ code, desk, folder })}`;
  openTabs(browser.path, { profile: null, extension: null, tabs: [loading] });
  tell(words.byHand);
  return false;
}

/** The extension's welcome page pairs by itself with the practice office and then goes on to the drafting page. */
function pairedFirst({ address, drafting, code, folder }: Tour): string {
  const asked = new URLSearchParams({ address, code, practice: '1', next: drafting });
  return `chrome-extension://${unpackedExtensionId(folder)}/welcome.html?${asked}`;
}
