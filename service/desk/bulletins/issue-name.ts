import { say } from '../../../shared/interface/messages/desk-bulletins.ts';

/** How an issue is named: its number, or that it is a draft. */
export const issueName = ({ issue, year }: { issue: number | null; year: number }) =>
  issue === null ? say('draft') : say('issue', { year, issue });
