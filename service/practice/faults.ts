import type { Draw } from './draw.ts';

/** Something that goes wrong in real drafts; returns null where the text has no place for it. */
type Fault = (text: { title: string; body: string }, draw: Draw) => { title: string; body: string } | null;

const inBody = (change: (body: string, draw: Draw) => string): Fault => {
  return (text, draw) => {
    const body = change(text.body, draw);
    return body === text.body ? null : { ...text, body };
  };
};

const FAULTS: readonly Fault[] = [
  inBody((body) => body.replace('截至', '截止')),
  inBody((body) => body.replace(/^\d{1,2}月\d{1,2}日，/, '近日，')),
  inBody((body) => body.replace(/(\n　*建议：)[^\n]*/, '$1进一步加大工作力度，切实提高工作水平，确保取得实效。')),
  inBody((body) => body.replace(/\n　*建议：[^\n]*/, '')),
  inBody((body) =>
    body.replace(/其中([^，。]*?)(\d+)(户|人|处)、/, (_, before, figure, unit) => `其中${before}${Number(figure) + 100}${unit}、`),
  ),
  inBody((body) => body.replace('其他', '其它').replace('账目', '帐目')),
  inBody((body) => body.replace(/主要原因：/, '据说主要原因：')),
];

/** The text with one or two of the usual faults, where it has a place for them. */
export function withFaults(text: { title: string; body: string }, draw: Draw): { title: string; body: string } {
  return draw.several(FAULTS, draw.int(1, 2)).reduce((spoilt, fault) => fault(spoilt, draw) ?? spoilt, text);
}
