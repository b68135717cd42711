import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../database/open.ts';
import { Complaint } from './sentence.ts';

/** What decides where a person's data are kept; a parameter, so that every system can be tested on one. */
export interface Surroundings {
  platform: NodeJS.Platform;
  home: string;
  environment: NodeJS.ProcessEnv;
}

/** The data folder of a person who names none: the place each system keeps for that. */
export function defaultDataFolder({ platform, home, environment }: Surroundings): string {
  if (platform === 'win32') return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Xinda');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Xinda');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'xinda');
}

/** Where the real office's record is: PostgreSQL by `DATABASE_URL`, else a file in the data folder. */
export function recordPlace(dataFolder: string, { DATABASE_URL: url }: NodeJS.ProcessEnv): Place {
  return url ? { url } : { file: join(dataFolder, 'xinda.db') };
}

/** The practice office always has a file of its own. */
export function practicePlace(dataFolder: string): { file: string } {
  return { file: join(dataFolder, 'practice.db') };
}

/** A command about a record must not make an empty one where the folder was mistyped. @throws Complaint */
export function existing(place: Place): Place {
  if ('file' in place && !existsSync(place.file))
    throw new Complaint({
      zh: `这里没有信达的数据：${place.file}。什么都没有做。请核对 --data 的文件夹。`,
      en: `There are no data of Xinda's here: ${place.file}. Nothing was done. Check the folder of --data.`,
    });
  return place;
}
