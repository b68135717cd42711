import type { PlaceReading } from '../../text/reading.ts';
import type { DocumentNote } from '../document.ts';
import type { DocumentFacts } from '../document-facts.ts';
import type { Gist } from '../passages.ts';
import type { PassageReading } from '../reading.ts';

/** Dealings with another county that make its name legitimate. */
const DEALINGS =
  /赴|学习|考察|借鉴|交流|对口|协作|结对|毗邻|相邻|接壤|交界|相接|籍|来自|户籍|前往|送返|护送|遣返|接回|联合|跨|外地|相比|援|流入|流出|务工|返乡|寻亲|与|同|原|途经|开往|至|先进|经验|通报|全国|全省|全市|分别|、/;

/** 建议县民政局牵头: a verb taken along with 县 is no name. */
const VERB = /^(?:建议|恳请|提请|会同|协调|委托|要求|督促|联合|依托|通过|邀请|组织|指导|支持|根据|按照|请求|报请|配合|推动|协助)./;

/** A county that stands without dealings; offsets in the passages asked. */
interface County {
  name: string;
  start: number;
  end: number;
}

const countiesNamed: Gist<readonly County[]> = (readings) => {
  const named: County[] = [];
  let offset = 0;
  for (const reading of readings) {
    for (const place of reading.places) {
      const part = countyOf(place);
      if (part && !DEALINGS.test(sentenceAround(reading, part.start)))
        named.push({ name: part.name, start: offset + part.start, end: offset + part.end });
    }
    offset += reading.text.length;
  }
  return named;
};

/**
 * Names of other counties in a report about this one, where nothing in the sentence says what they have to do with it: traces of copied
 * text. Each name is told once. Says nothing where the context does not name the reporter's own place.
 */
export function foreignPlaceNotes(facts: DocumentFacts): Omit<DocumentNote, 'rule'>[] {
  const own = (facts.place ?? '').trim();
  if (own === '') return [];
  const told = new Set<string>();
  const notes: Omit<DocumentNote, 'rule'>[] = [];
  for (const field of ['title', 'body'] as const) {
    for (const [{ name, start, end }, groupStart] of facts.passages[field].picked(countiesNamed)) {
      if (told.has(name) || own.includes(name) || own.includes(name.slice(0, -1))) continue;
      told.add(name);
      notes.push({ field, start: groupStart + start, end: groupStart + end, parts: { text: name, place: own } });
    }
  }
  return notes;
}

/** The county of a place; districts only where a city stands before them, for many a 区 is none (开发区). */
function countyOf({ parts, certainty }: PlaceReading): PlaceReading['parts'][number] | null {
  const county = parts.find(({ level }) => level === 'county');
  if (!county || certainty === 'guess' || VERB.test(county.name)) return null;
  return /[县旗]$/.test(county.name) || parts.length > 1 ? county : null;
}

function sentenceAround({ text, sentences }: PassageReading, at: number): string {
  const sentence = sentences.find(({ start, end }) => start <= at && at < end);
  return sentence ? text.slice(sentence.start, sentence.end) : text;
}
