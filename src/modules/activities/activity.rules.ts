import { Fault, type Message } from '../../shared/errors.js';

export const MOST_ORGANIZERS = 50;

export const notOnceEach: Message = {
  en: 'An organization takes one part.',
  zh: '同一组织只填一个角色。',
};

export function requireForum(type: string, forumKind: string | null | undefined, field = 'forumKind'): void {
  if (forumKind == null || type === 'DELIBERATION') return;
  throw new Fault(
    'INVALID_INPUT',
    { en: 'Only a deliberation has this.', zh: '仅议事协商填写此项。' },
    field,
  );
}

/** A time has a start and an end, or neither. */
export function requireSpanWhole(starts: string | null | undefined, ends: string | null | undefined): void {
  if ((starts == null) === (ends == null)) return;
  throw new Fault(
    'INVALID_INPUT',
    { en: 'Give both the start and the end.', zh: '请同时填写开始与结束。' },
    'ends',
  );
}

/** SQL that frees the rooms of the activities that `cancelled` selects, where they are booked and not in use. */
export const FREES_ROOM = (cancelled: string) => `with freed as (
    update booking b set state = 'CANCELLED', version = b.version + 1, updated_at = now()
    from activity a, booking old where a.booking_id = b.id and old.id = b.id and b.state in ('HELD', 'CONFIRMED')
      and a.state <> 'CANCELLED' and a.id in (${cancelled}) returning b.id, old.state)
  insert into event (subject_type, subject_id, kind, from_state, to_state, actor)
  select 'Booking', id::text, 'BOOKING_MOVED', jsonb_build_object('state', state), '{"state": "CANCELLED"}', 'hub import' from freed`;
