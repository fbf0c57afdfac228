/** A figure of a division as the answers show it, up to its unit. */
const part = (value: string, qualifier: string, nullReason: string) =>
  `'{"value":' || ${value} || ',"qualifier":"' || ${qualifier} || '","nullReason":' || ${nullReason}`;
const without = (nullReason: string) =>
  `'{"value":null,"qualifier":"INDETERMINATE","nullReason":"${nullReason}"'`;

/** Where the period that begins on `first` stands in a row of metric_year. */
const SLOT = `case asked_grain when 'MONTH' then date_part('month', first)::int
  when 'QUARTER' then 12 + date_part('quarter', first)::int else 17 end`;

export const metricTexts = [
  `create function metric_text(total numeric, qualifier text) returns text language sql immutable parallel safe
   return case when qualifier is null then ${without('NOT_PUBLISHED')} when qualifier = 'INDETERMINATE' then ${without('BOUNDS_OPPOSED')}
     else ${part(`'"' || trim_scale(total)::text || '"'`, 'qualifier', `'null'`)} end`,
  // Of villages, and of metrics that are withheld or not summed: what a page of towns hardly ever asks for.
  `create function metric_text_of_division(place text, asked_metric text, asked_grain text, first date) returns text
   language plpgsql stable parallel safe as $$
   declare k metric; made text;
   begin
     select * into k from metric m where m.code = asked_metric;
     if not found then return 'null'; end if;
     if k.sharing <> 'OPEN' then made := ${without('NOT_SHARED')};
     elsif k.over_organizations = 'NONE' then made := ${without('NOT_ADDITIVE')};
     elsif right(place, 3) = '000' then
       select metric_text(r.total, rollup_qualifier(r)) into made from rollup r where r.metric_code = k.code
         and r.division_code = place and r.grain = asked_grain and r.period_from = first;
     else
       select metric_text(sum(y.totals[${SLOT}]), qualifier_sum(y.qualifiers[${SLOT}])) into made from metric_year y
       where y.metric_code = k.code and y.division_code = place and y.year = date_part('year', first)::int
         and y.totals[${SLOT}] is not null;
     end if;
     return coalesce(made, ${without('NOT_PUBLISHED')}) || ',"unit":' || to_json(k.unit)::text || '}';
   end $$`,
];
