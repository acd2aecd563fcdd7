/** One cell: text, or a decimal string of the API (`"33.33"`) that becomes a number with a comma. */
export type Cell = { readonly text: string } | { readonly decimal: string | null };

export const text = (value: string | null | undefined): Cell => ({ text: value ?? '' });
export const decimal = (value: string | null | undefined): Cell => ({ decimal: value ?? null });

/**
 * A table for Italian spreadsheets: `;` between cells, comma in decimals, CRLF, UTF-8 with its mark.
 * A text that a spreadsheet would take for a formula is preceded by an apostrophe.
 */
export function toCsv(header: readonly string[], lines: readonly (readonly Cell[])[]): string {
  const rows = [header.map((title) => quoted(title)), ...lines.map((line) => line.map(printed))];
  return `\uFEFF${rows.map((row) => row.join(';')).join('\r\n')}\r\n`;
}

const printed = (cell: Cell): string =>
  'text' in cell ? quoted(disarmed(cell.text)) : (cell.decimal ?? '').replace('.', ',');

const disarmed = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

const quoted = (value: string): string => (/[;"\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
