import { z } from 'zod';
import { Bulletin, BulletinPeriod, BulletinText } from '../vocabulary/bulletin.ts';
import { Id, Month } from '../vocabulary/identifier.ts';

/** `GET /api/bulletins`: newest first; drafts for the office alone. */
export const BulletinList = z.object({
  items: z.array(Bulletin.omit({ text: true, data: true, unresolved: true }).extend({ title: z.string() })),
});
export type BulletinList = z.infer<typeof BulletinList>;

/** `POST /api/bulletins`: drafts one from the data of the period in which the month lies, or a new issue that corrects a published one. */
export const BulletinRequest = z.union([z.object({ period: BulletinPeriod, month: Month }), z.object({ corrects: Id })]);
export type BulletinRequest = z.infer<typeof BulletinRequest>;

/** `PUT /api/bulletins/{id}`: what the editor made of the draft; `version` is the one that was looked at. */
export const BulletinChange = z.object({ version: z.int(), text: BulletinText });
export type BulletinChange = z.infer<typeof BulletinChange>;

/** `POST /api/bulletins/{id}/publications`. */
export const PublicationRequest = z.object({ version: z.int() });

/** `GET /api/bulletins/{id}`, and with an ending the file: `.docx` the document, `.xlsx` its tables, `.csv` the points table. */
export const EXPORTS = ['docx', 'xlsx', 'csv'] as const;
export type Export = (typeof EXPORTS)[number];
export const BulletinAddress = z.object({
  id: z
    .string()
    .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(\.(docx|xlsx|csv))?$/i)
    .transform((address) => {
      const [id = '', ending] = address.toLowerCase().split('.');
      return { id, ending: (ending ?? null) as Export | null };
    }),
});
