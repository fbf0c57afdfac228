import type { Language } from '../shared/errors.js';
import type { ImportKind } from './kind.js';

/** With it spreadsheets read the file as UTF-8. */
const MARK = '\uFEFF';

/**
 * An empty file of the kind to fill in: the headers, then two remarks, which an import skips: what each column
 * holds, and an example.
 */
export function template(kind: ImportKind, language: Language): string {
  const required = { zh: '必填。', en: 'Required. ' }[language];
  const about = kind.columns.map(({ about, required: must, type }) => {
    const expects = { zh: `${about.zh}：${type.expects.zh}`, en: `${about.en}: ${type.expects.en}` }[
      language
    ];
    return must ? `${required}${expects}` : expects;
  });
  const lines = [
    kind.columns.map(({ header }) => header[language]),
    asRemark(about),
    asRemark(kind.columns.map(({ example }) => example)),
  ];
  return MARK + lines.map(csvLine).join('');
}

const asRemark = ([first, ...rest]: readonly string[]) => [`# ${first}`, ...rest];

/** A line of CSV. What a spreadsheet would take for a formula is made text. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  const written = cells.map((cell) => {
    const text = String(cell ?? '');
    const safe = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
    return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${written.join(',')}\r\n`;
}
