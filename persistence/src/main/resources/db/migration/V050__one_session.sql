-- One session a person: whoever signs in ends the session that was open before. The session itself
-- is the server's; here stands its name, so that every node knows which one counts.

ALTER TABLE registry_user ADD COLUMN session text CHECK (length(session) = 36);
GRANT UPDATE (session) ON registry_user TO ${app_role};

-- Somebody says that what stands in their access log was not they.
ALTER TABLE access_entry
  DROP CONSTRAINT access_entry_kind_check,
  ADD CONSTRAINT access_entry_kind_check CHECK (kind IN
    ('SIGN_IN', 'SIGN_IN_FAILED', 'CODE_FAILED', 'SIGN_OUT', 'LOCKED', 'VIEW', 'EXPORT',
     'DISOWNED'));
