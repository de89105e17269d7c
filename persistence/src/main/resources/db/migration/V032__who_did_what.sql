-- Staff look through the audit trail and the access log by person and by day, newest first. The
-- lists by number of row give way to those by time.
DROP INDEX audit_entry_registry;
CREATE INDEX audit_entry_when ON audit_entry (registry, at, id);
CREATE INDEX audit_entry_person ON audit_entry (user_id, at, id);
DROP INDEX access_entry_registry;
CREATE INDEX access_entry_when ON access_entry (registry, at, id);
