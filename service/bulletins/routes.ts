import { createRoute } from '@hono/zod-openapi';
import {
  BulletinAddress,
  BulletinChange,
  BulletinList,
  BulletinRequest,
  type Export,
  PublicationRequest,
} from '../../shared/contract/bulletins.ts';
import { ROUTES } from '../../shared/contract/routes.ts';
import { Bulletin } from '../../shared/vocabulary/bulletin.ts';
import { requireRole } from '../people/rights.ts';
import { seesAll } from '../reports/sight.ts';
import type { Room } from '../room.ts';
import { answer, jsonBody, newRoutes, refusal } from '../security/answers.ts';
import { Refusal } from '../security/refusal.ts';
import type { Who } from '../security/who.ts';
import { commaSeparated } from './comma-separated.ts';
import { attachment, fileName } from './file-name.ts';
import { changeBulletin, draftBulletin, publishBulletin } from './make.ts';
import { listBulletins, readBulletin } from './store.ts';

const getBulletins = createRoute({
  method: 'get',
  path: ROUTES.bulletins,
  summary: 'Bulletins',
  description: 'Published ones for everybody, drafts for the office.',
  responses: { 200: answer(BulletinList, 'Newest first'), default: refusal },
});

const postBulletin = createRoute({
  method: 'post',
  path: ROUTES.bulletins,
  summary: 'Draft a bulletin from the data of a period, or a new issue that corrects a published one',
  description: 'For editors and administrators.',
  request: { body: jsonBody(BulletinRequest) },
  responses: { 201: answer(Bulletin, 'The draft'), default: refusal },
});

const getBulletin = createRoute({
  method: 'get',
  path: `${ROUTES.bulletins}/{id}`,
  summary: 'A bulletin, or with an ending its file: `.docx`, `.xlsx` or `.csv`',
  description: 'A draft shows the data of now and what is still to be settled; a published one is as it went out.',
  request: { params: BulletinAddress },
  responses: { 200: answer(Bulletin, 'The bulletin; with an ending the file'), default: refusal },
});

const putBulletin = createRoute({
  method: 'put',
  path: `${ROUTES.bulletins}/{id}`,
  summary: 'Keep what the editor made of a draft',
  description: 'For editors and administrators.',
  request: { params: BulletinAddress, body: jsonBody(BulletinChange) },
  responses: { 200: answer(Bulletin, 'The draft as it is now'), default: refusal },
});

const postPublication = createRoute({
  method: 'post',
  path: `${ROUTES.bulletins}/{id}/publications`,
  summary: 'Publish a draft: text and figures stand from then on, under the next number of the year',
  description: 'For editors, leaders and administrators.',
  request: { params: BulletinAddress, body: jsonBody(PublicationRequest) },
  responses: { 200: answer(Bulletin, 'As published'), default: refusal },
});

const TYPES: Record<Export, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The file of a bulletin; the libraries that write it are loaded when one is first asked for. */
async function fileOf(bulletin: Bulletin, ending: Export): Promise<Uint8Array<ArrayBuffer>> {
  switch (ending) {
    case 'docx':
      return new Uint8Array(await (await import('./document.ts')).wordDocument(bulletin));
    case 'xlsx':
      return new Uint8Array(await (await import('./spreadsheet.ts')).workbook(bulletin));
    case 'csv':
      return new Uint8Array(Buffer.from(commaSeparated(bulletin)));
  }
}

/** 通报. */
export function routes(room: Room) {
  const seen = async (who: Who, id: string): Promise<Bulletin> => {
    const bulletin = await readBulletin(room, id);
    if (bulletin.issue === null && !seesAll(who)) throw new Refusal('not-found');
    return bulletin;
  };
  return newRoutes()
    .openapi(getBulletins, async (c) => c.json(await listBulletins(room, seesAll(c.get('who'))), 200))
    .openapi(postBulletin, async (c) => {
      requireRole(c.get('who'), 'editor', 'administrator');
      return c.json(await readBulletin(room, await draftBulletin(room, c.req.valid('json'))), 201);
    })
    .openapi(getBulletin, async (c) => {
      const { id, ending } = c.req.valid('param').id;
      const bulletin = await seen(c.get('who'), id);
      if (ending === null) return c.json(bulletin, 200);
      const headers = { 'content-type': TYPES[ending], 'content-disposition': attachment(fileName(bulletin, ending)) };
      return c.body(await fileOf(bulletin, ending), 200, headers) as never;
    })
    .openapi(putBulletin, async (c) => {
      requireRole(c.get('who'), 'editor', 'administrator');
      const { id } = c.req.valid('param').id;
      await changeBulletin(room, id, c.req.valid('json'));
      return c.json(await readBulletin(room, id), 200);
    })
    .openapi(postPublication, async (c) => {
      requireRole(c.get('who'), 'editor', 'leader', 'administrator');
      const { id } = c.req.valid('param').id;
      await publishBulletin(room, c.get('who'), id, c.req.valid('json').version);
      return c.json(await readBulletin(room, id), 200);
    });
}
