import { column, connection, type Fields, many, one, type Shape, sortKey } from '../../compiler/shape.js';
import { all, sql } from '../../compiler/sql.js';
import { historyOf } from '../committees/index.js';
import { heldOn } from '../organizations/index.js';
import { identity, partialDate, uuidKey } from '../sources/index.js';
import { organizationOf, whole } from './company.shape.js';
import { asFigure } from './income.figures.js';

export const assetShapes: Shape[] = [
  {
    type: 'Asset',
    table: 'asset',
    keys: { id: uuidKey('Asset') },
    fields: {
      ...identity('Asset'),
      organization: organizationOf('organization_id'),
      name: column('name'),
      kind: column('kind'),
      originalFen: whole('original_fen'),
      bookFen: whole('book_fen'),
      use: column('use'),
      started: partialDate('started'),
      ended: partialDate('ended'),
      ending: column('ending'),
      history: historyOf('Asset'),
      version: column('version'),
    },
  },
  {
    type: 'AssetInventory',
    table: 'asset_inventory',
    keys: { id: uuidKey('AssetInventory') },
    fields: {
      ...identity('AssetInventory'),
      organization: organizationOf('organization_id'),
      asOf: column('as_of'),
      status: column('status'),
      lines: many('InventoryLine', {
        where: (row, child) => sql`${child}.inventory_id = ${row}.id`,
        orderBy: (child) => sql`${child}.asset_id`,
      }),
      completeness: one('Figure', undefined, {
        rows: (row) =>
          asFigure(
            sql`select round(c.seen::numeric / nullif(c.n, 0), 10) as value,
                case when c.n > 0 then 'EXACT' else 'INDETERMINATE' end as qualifier,
                case when c.n = 0 then 'NOTHING_TO_COUNT' end as null_reason, c.seen::numeric as numerator,
                c.n::numeric as denominator, c.n, null::numeric as lower, null::numeric as upper
              from (select count(*) as n, count(l.asset_id) as seen from asset a
                left join inventory_line l on l.asset_id = a.id and l.inventory_id = ${row}.id
                where a.organization_id = ${row}.organization_id and a.possible @> ${row}.as_of) c`,
            'share',
            sql`${row}.as_of`,
          ),
      }),
      version: column('version'),
    },
  },
  {
    type: 'InventoryLine',
    table: 'inventory_line',
    fields: {
      asset: one('Asset', (row, child) => sql`${child}.id = ${row}.asset_id`),
      found: column('found'),
      valueFen: whole('value_fen'),
    },
  },
];

/** What assets add to every organization. */
export const assetFields: Fields = {
  assets: connection('Asset', {
    where: (row, child, args, env) =>
      all(sql`${child}.organization_id = ${row}.id`, !args.history && heldOn(child, args.asOf ?? env.today)),
    sort: [sortKey('id', 'uuid')],
  }),
  assetInventories: connection('AssetInventory', {
    where: (row, child) => sql`${child}.organization_id = ${row}.id`,
    sort: [sortKey('as_of', 'date'), sortKey('id', 'uuid')],
  }),
};
