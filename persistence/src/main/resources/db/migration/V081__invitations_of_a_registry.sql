-- An invitation belongs to the registry of whom it invites, as every other letter: it was of none,
-- and nobody saw whether it had left. The code in it is not shown with it.
UPDATE mail m SET registry = u.registry
FROM registry_user u
WHERE u.id = m.user_id AND m.registry IS NULL AND m.kind = 'INVITATION';
CREATE INDEX mail_invitation ON mail (sent_at) WHERE kind = 'INVITATION';
CREATE INDEX mail_installation ON mail (kind, sent_at) WHERE registry IS NULL;
CREATE INDEX mail_failed ON mail (registry, kind) WHERE failure IS NOT NULL;
