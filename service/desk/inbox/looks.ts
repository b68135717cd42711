import type { ReportDetail } from '../../../shared/contract/reports.ts';

/** One way to look at a report: a text, or two of them against each other. */
export interface Look {
  /** `sent`, `edited`, `edited-sent`, `1`, `sent-1`: which text, and against which. */
  key: string;
  kind: 'edited' | 'edited-difference' | 'sent' | 'difference' | 'earlier';
  /** The earlier revision that it shows or compares with. */
  revision: number | null;
  title: string;
  body: string;
  against: { title: string; body: string } | null;
}

/** The ways to look at a report, the one that counts first: what an editor made of it, else what was sent. */
export function looksOf(report: ReportDetail, revision: number | null): Look[] {
  const sent = { title: report.title, body: report.body };
  const earlier = report.earlier.find((one) => one.revision === revision) ?? report.earlier.at(-1);
  const looks: Look[] = [];
  if (report.edited) {
    const { title, body } = report.edited;
    looks.push({ key: 'edited', kind: 'edited', revision: null, title, body, against: null });
    looks.push({ key: 'edited-sent', kind: 'edited-difference', revision: null, title, body, against: sent });
  }
  looks.push({ key: 'sent', kind: 'sent', revision: null, ...sent, against: null });
  if (earlier) {
    const { title, body } = earlier;
    looks.push({ key: 'sent-earlier', kind: 'difference', revision: earlier.revision, ...sent, against: { title, body } });
    looks.push({ key: 'earlier', kind: 'earlier', revision: earlier.revision, title, body, against: null });
  }
  return looks;
}
