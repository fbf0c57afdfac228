import { ONE_BY_ONE, rewritten } from './planned-by-size.js';

const YEAR = 'make_date(k.year, 1, 1)';
const PAST = 'make_date(k.year + 1, 1, 1)';
const REACHING = '(extract(year from h.latest) > extract(year from h.earliest) or h.earliest is null)';

const CASES = [
  `h.latest >= ${YEAR} and h.latest < ${PAST}`,
  `h.latest >= ${PAST} and ${REACHING} and (h.earliest < ${PAST} or h.earliest is null)`,
  `h.latest is null and (h.earliest < ${PAST} or h.earliest is null)`,
];

/** What of a committee may lie in the year, found without its other years. */
const IN_YEAR = `cross join lateral (${CASES.map(
  (when) => `select h.* from committee_activity h where h.committee_id = k.place::uuid and ${when}`,
).join(' union all ')}) h where h.since < ${PAST} and h.until >= ${PAST}`;

const TABLES = { division_activity: 'DIVISION', committee_activity: 'COMMITTEE' } as const;
const SIDES = { insert: ['after'], update: ['before', 'after'], delete: ['before'] } as const;

/** Most of these statements change nothing: inserting what may be there already is two, removing what is empty one. */
const onlyIfAny = Object.keys(TABLES).flatMap((table) =>
  Object.entries(SIDES).flatMap(([event, sides]) => [
    rewritten(
      `${table}_by_year_${event}`,
      '\\mbegin\\M',
      `begin if not exists (select from ${sides[0]}) then return null; end if;`,
    ),
    // The years of some places are found by index, however many they are.
    `alter function ${table}_by_year_${event} ${ONE_BY_ONE}`,
  ]),
);

export const activityYearsByIndex = [
  `create index committee_activity_reaching on committee_activity (committee_id)
   where latest is not null and (extract(year from latest) > extract(year from earliest) or earliest is null)`,
  rewritten(
    'activity_years_of_committees',
    'join committee_activity h on .*h\\.until >= make_date\\(k\\.year \\+ 1, 1, 1\\)',
    IN_YEAR,
  ),
  ...onlyIfAny,
  // What was not held and is not held counts nowhere: the turn is taken before one looks, or a change would be missed.
  rewritten(
    'activity_refresh',
    'perform activity_lock\\(\\);',
    `\\&
     activities := array(select u.id from unnest(activities) u(id)
       where exists (select from activity a where a.id = u.id and a.state = 'HELD')
         or exists (select from activity_cell c where c.activity_id = u.id));
     if cardinality(activities) = 0 then return; end if;`.replaceAll("'", "''"),
  ),
];
