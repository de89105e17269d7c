-- J9108, the second lock: nobody is shut out by a notice that is not public. The last zone on
-- Earth in which a day begins is 14 hours ahead of GMT; which one it is the rule knows.
ALTER TABLE notice_version ADD CONSTRAINT j9108_published_before_its_window CHECK (
  valid_from <= ((window_from AT TIME ZONE 'UTC') + interval '14 hours')::date);
