-- A message is read in another language than it was sent in: the window of a maintenance is kept as
-- two instants on the registry's clock, and what the staff wrote in both languages.
ALTER TABLE notification
  ADD COLUMN detail_ja    text,
  ADD COLUMN window_from  timestamptz,
  ADD COLUMN window_until timestamptz,
  ADD COLUMN window_zone  text,
  ADD CONSTRAINT a_window_is_whole CHECK (
    num_nonnulls(window_from, window_until, window_zone) IN (0, 3)
    AND window_from < window_until);
