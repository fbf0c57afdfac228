/** Figures as the answers have them: fields value, qualifier, nullReason and unit, in this order. */
// Numbers become text by their own immutable cast: with the concatenation's, PostgreSQL would not inline the functions.
export const figureTexts = [
  // Of those that certainly count and those that may.
  `create function count_text(certain bigint, possible bigint, unit text) returns text language sql immutable parallel safe
   return '{"value":' || case when certain > 0 or possible = 0 then '"' || certain::text || '"' else 'null' end
     || ',"qualifier":"' || case when certain = possible then 'EXACT' when certain > 0 then 'AT_LEAST' else 'INDETERMINATE' end
     || '","nullReason":' || case when certain > 0 or possible = 0 then 'null' else '"DATES_NOT_KNOWN"' end
     || ',"unit":"' || unit || '"}'`,
  // Of an area as far as it is stated.
  `create function area_text(stated bigint, possible bigint, area numeric) returns text language sql immutable parallel safe
   return '{"value":' || case when stated > 0 then '"' || trim_scale(area)::text || '"' else 'null' end
     || ',"qualifier":"' || case when stated = 0 then 'INDETERMINATE' when stated = possible then 'EXACT' else 'AT_LEAST' end
     || '","nullReason":' || case when stated = 0 then '"NOT_PUBLISHED"' else 'null' end || ',"unit":"m2"}'`,
];

/** Rows are read whole and by key: up to a page they stay in their table, uncompressed. */
export const WHOLE = 'with (toast_tuple_target = 8160, fillfactor = 80)';
