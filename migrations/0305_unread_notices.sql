-- A notification that was marked as read by a slip of the hand is unread again.

create function unread_notices(p_notices uuid[], p_marked_at timestamptz) returns bigint
  language sql security definer set search_path = public, pg_temp
as $$
  with unread as (
    update notice n set read_at = null
    where n.principal = me() and n.read_at is not null and (n.notice_id = any (p_notices) or n.read_at = p_marked_at)
    returning 1)
  select count(*) from unread
$$;
comment on function unread_notices is 'Open to the application. Takes back that whoever acts has read notifications of his own: those named, or all that he marked at one moment. Returns how many.';
