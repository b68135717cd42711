/** A cell of an exported table. */
export type Cell = string | number | null;

/** A text that a spreadsheet would take for a formula; numbers are none. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV that spreadsheets open rightly: with a byte order mark for Chinese, CRLF, and no text that would run as
 * a formula.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellText).join(',')).join('\r\n')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
