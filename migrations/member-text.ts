/** How many members a committee has, as the answers show it; `open` where there may be more that no source lists. */
export const memberText = `create function member_count_text(certain bigint, possible bigint, open boolean) returns text
   language sql immutable parallel safe
   return '{"value":' || case when certain > 0 or (possible = 0 and not open) then '"' || certain::text || '"' else 'null' end
     || ',"qualifier":"' || case when certain = possible and not open then 'EXACT' when certain > 0 then 'AT_LEAST' else 'INDETERMINATE' end
     || '","nullReason":' || case when certain > 0 then 'null' when possible > 0 then '"DATES_NOT_KNOWN"'
       when open then '"NOT_PUBLISHED"' else 'null' end || ',"unit":"organization"}'`;
