-- The access log of years by the number that was looked at, and by the address it was done from: both
-- filters read every entry of a registry.
CREATE INDEX access_entry_subject ON access_entry (registry, subject, at, id);
CREATE INDEX access_entry_address ON access_entry (registry, address, at, id);
