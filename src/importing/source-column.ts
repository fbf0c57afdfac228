import type { Column } from './kind.js';
import { text } from './values.js';

/** Every kind has it: which recorded source vouches for the row. */
export const SOURCE_COLUMN: Column = {
  name: 'source',
  header: { zh: '来源', en: 'source' },
  about: {
    zh: '依据的来源：已登记来源的标识或标题；不填则用 --source',
    en: 'the recorded source that vouches for the row, by id or title; --source where it is empty',
  },
  example: '',
  type: text(300),
  reference: {
    idType: 'uuid',
    find: `select r.ref, s.id, null::text as division_code from refs r join source s
      on r.ref = 'Source:' || s.id or r.ref = s.title`,
    missing: {
      zh: '没有此标识或标题的来源。请先登记来源，或留空。',
      en: 'No recorded source has this id or title. Record it first, or leave the cell empty.',
    },
  },
};
