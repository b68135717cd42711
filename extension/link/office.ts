import type { Answer } from './answer.ts';
import { ask, type Request } from './client.ts';
import { standingAfter } from './standing.ts';
import { keepContact, readContact, readPairing } from './store.ts';

/** Asks the paired service and writes down how it stands after that. Null when there is no pairing. */
export async function askOffice(request: Request): Promise<Answer | null> {
  const pairing = await readPairing();
  if (pairing === null) return null;
  const answer = await ask(pairing.address, pairing.token, request);
  await noteContact(answer);
  return answer;
}

/** Writes down how it stands with the service after an answer. */
export async function noteContact(answer: Answer): Promise<void> {
  await keepContact(standingAfter(await readContact(), answer, Date.now()));
}
