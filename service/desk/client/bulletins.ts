import { BulletinList, type BulletinRequest } from '../../../shared/contract/bulletins.ts';
import { ROUTES } from '../../../shared/contract/routes.ts';
import { Bulletin, type BulletinText } from '../../../shared/vocabulary/bulletin.ts';
import { call } from './call.ts';

export async function listBulletins(signal?: AbortSignal): Promise<BulletinList['items']> {
  return (await call(BulletinList, ROUTES.bulletins, { ...(signal ? { signal } : {}) })).items;
}

export function readBulletin(id: string, signal?: AbortSignal): Promise<Bulletin> {
  return call(Bulletin, `${ROUTES.bulletins}/${id}`, { ...(signal ? { signal } : {}) });
}

export function draftBulletin(request: BulletinRequest): Promise<Bulletin> {
  return call(Bulletin, ROUTES.bulletins, { method: 'POST', body: request });
}

export function changeBulletin({ id, version }: Pick<Bulletin, 'id' | 'version'>, text: BulletinText): Promise<Bulletin> {
  return call(Bulletin, `${ROUTES.bulletins}/${id}`, { method: 'PUT', body: { version, text } });
}

export function publishBulletin({ id, version }: Pick<Bulletin, 'id' | 'version'>): Promise<Bulletin> {
  return call(Bulletin, `${ROUTES.bulletins}/${id}/publications`, { method: 'POST', body: { version } });
}

/** Where the file of a bulletin is fetched. */
export const fileAddress = (id: string, ending: 'docx' | 'xlsx' | 'csv') => `${ROUTES.bulletins}/${id}.${ending}`;
