import { explainConstraint } from '../auth/constraints.js';
import type { Message } from '../shared/errors.js';
import type { Header } from './headers.js';
import type { Session } from './session.js';

/** Why a row cannot be taken. */
export interface RowFault {
  readonly line: number;
  /** The header as it is written in the file; null where no single column is at fault. */
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly text: Message;
}

/** The faults of a file, in a temporary table: a file may have as many as it has rows. */
export class FaultTable {
  constructor(
    private readonly session: Session,
    private readonly header: Header,
  ) {}

  /** Begins with the faults that reading found. */
  async create(): Promise<void> {
    await this.session.query(`create temp table import_fault on commit drop as
      select s.line, f ->> 0 as name, f ->> 1 as value, f ->> 2 as code, f ->> 3 as zh, f ->> 4 as en
      from staged s cross join lateral jsonb_array_elements(s.faults) f where s.faults is not null`);
  }

  /** Adds a fault for each row that `rows` selects: line, value and, for `{detail}` in the text, detail. */
  async add(column: string | null, code: string, text: Message, rows: string, values: unknown[] = []) {
    const at = values.length;
    await this.session.query(
      `insert into import_fault (line, name, value, code, zh, en)
       select f.line, $${at + 1}::text, left(f.value, 60), $${at + 2}::text,
         replace($${at + 3}::text, '{detail}', coalesce(f.detail, '')),
         replace($${at + 4}::text, '{detail}', coalesce(f.detail, ''))
       from (${rows}) f (line, value, detail)`,
      [...values, column, code, text.zh, text.en],
    );
  }

  async count(): Promise<number> {
    const [row] = await this.session.query<{ n: number }>('select count(*)::int as n from import_fault');
    return row?.n ?? 0;
  }

  /** The faults in the order of the file, in batches. */
  async *all(): AsyncGenerator<RowFault[]> {
    await this.session.query(
      `declare faults no scroll cursor for select * from import_fault order by line, name, code`,
    );
    for (;;) {
      const rows = await this.session.query('fetch 5000 from faults');
      if (rows.length > 0) yield rows.map((row) => this.read(row));
      if (rows.length < 5000) break;
    }
    await this.session.query('close faults');
  }

  private read(
    row: Record<'name' | 'value' | 'code' | 'zh' | 'en', string | null> & { line: number },
  ): RowFault {
    const place = this.header.places.find(({ column }) => column.name === row.name);
    return {
      line: row.line,
      column: place?.written ?? null,
      value: row.value || null,
      code: row.code ?? 'INVALID_INPUT',
      text: { zh: row.zh ?? '', en: row.en ?? '' },
    };
  }
}

/** A refusal of the database as a fault of the row; null when it is a defect of ours. */
export function explainRefusal(error: unknown): { code: string; text: Message } | null {
  const explained = explainConstraint(error);
  if (explained) return explained;
  const { code, constraint } = error as { code?: string; constraint?: string };
  // Class 23: the row breaks a rule that no check foresaw; class 22: a value no column can hold.
  if (!/^2[23]/.test(code ?? '')) return null;
  const rule = constraint ?? code ?? '';
  return {
    code: 'INVALID_INPUT',
    text: {
      zh: `数据库的规则 ${rule} 不允许此行。请核对该行各列是否相符。`,
      en: `The rule ${rule} of the database does not allow this row. Check that its columns agree with each other.`,
    },
  };
}
