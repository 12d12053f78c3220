-- What a browser keeps to resume its stream is the place in the feed, enciphered: bare places would tell how much
-- happens in cases that are not one's own.

alter table feed_position add column cursor_key bytea not null
  default substr(sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), 1, 16);
