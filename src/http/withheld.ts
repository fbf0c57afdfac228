import type { Language } from '../shared/errors.js';

/** Why a figure is withheld, as an answer says it. */
const REASON = 'NOT_SHARED';
const MOST_PATHS = 100;

const HINT = {
  en: 'Withheld by their sharing class. Figures of CONDITIONAL metrics are shown to who sends a token, for the divisions it reaches, and says what for in the header X-Purpose; every reading is on record.',
  zh: '按共享类别不予显示。有条件共享（CONDITIONAL）的指标，携带令牌并以 X-Purpose 请求头说明用途，即可查看令牌所辖区划的数字，每次读取均有记录。',
} as const;

/** What an answer says beside its data: where something was withheld, and what would show it. */
export interface Withheld {
  readonly suppressed: { readonly hint: string; readonly paths: readonly (readonly (string | number)[])[] };
}

/** The places in the data where a figure says that it is withheld; null where none does. */
export function withheldIn(data: unknown, language: Language): Withheld | null {
  const paths: (string | number)[][] = [];
  const path: (string | number)[] = [];
  const step = (key: string | number, inner: unknown): void => {
    path.push(key);
    walk(inner);
    path.pop();
  };
  const walk = (value: unknown): void => {
    if (paths.length >= MOST_PATHS || typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) step(i, value[i]);
      return;
    }
    const fields = value as Record<string, unknown>;
    for (const key in fields)
      if (fields[key] === REASON) {
        paths.push([...path]);
        break;
      }
    for (const key in fields) if (typeof fields[key] === 'object') step(key, fields[key]);
  };
  walk(data);
  return paths.length > 0 ? { suppressed: { hint: HINT[language], paths } } : null;
}

const WRITTEN_REASON = Buffer.from(`${REASON}"`);

/** Whether these bytes of JSON have to be looked at: most withhold nothing. */
export const mayWithhold = (json: Buffer): boolean => json.includes(WRITTEN_REASON);

/** The same of JSON; most of it withholds nothing, and is not read. */
export function withheldInText(
  json: string,
  language: Language,
  data: () => unknown = () => JSON.parse(json),
): Withheld | null {
  return json.includes(`"${REASON}"`) ? withheldIn(data(), language) : null;
}
