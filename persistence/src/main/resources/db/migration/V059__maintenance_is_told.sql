-- People are told in person of maintenance: when its notice is published, and when its window
-- changes or is taken back. What was published before this migration is not told any more.

ALTER TABLE notice_version ADD COLUMN told_at timestamptz;
UPDATE notice_version SET told_at = registry_now();
CREATE INDEX notice_version_to_tell ON notice_version (id)
  WHERE until_at IS NULL AND told_at IS NULL;
GRANT UPDATE (told_at) ON notice_version TO ${app_role};
