import { refreshFromOffice } from '../../link/refresh.ts';
import { announce } from './announce.ts';
import { showBadge } from './badge.ts';
import { database } from './database.ts';
import { tellNews } from './notify.ts';

export const REFRESH_ALARM = 'refresh';

/** How often outcomes, duties, topics and rules are asked for while nobody looks, in minutes. */
export const REFRESH_MINUTES = 2;

/** Asks the office what became of things, tells what is new, and lets open pages paint it. */
export async function followUp(): Promise<{ reached: boolean }> {
  const known = await refreshFromOffice(database);
  if (known !== null) {
    await tellNews(known);
    announce('statistics');
  }
  announce('link');
  await showBadge();
  return { reached: known !== null };
}
