-- The three roles of the registry. Run once per PostgreSQL installation, as a superuser, before the
-- first start; running it again changes nothing. PostgreSQL 15 or newer.
--
--   registry_owner      owns the schema; used only while a migration runs
--   registry_app        what the application signs in as: it may insert and read, and update the
--                       few columns that may change, as the migrations grant it
--   registry_reporting  reads; for statistics and audits outside the application
--
-- The caller sets the passwords, then makes the database:
--
--   alter role registry_owner password '…';
--   alter role registry_app password '…';
--   alter role registry_reporting password '…';
--   create database registry owner registry_owner template template0 encoding 'UTF8' locale 'C';
--   revoke all on database registry from public;
--   grant connect on database registry to registry_app, registry_reporting;
--
-- Why the C collation: serial numbers, identifiers and account numbers sort and are indexed by their
-- bytes, the same everywhere and after every upgrade; indexes over a collation of the system or of
-- ICU silently break when that library changes, and constraints are built on them here. A list of
-- names says its collation itself (order by name collate "ja-x-icu").

do $$
declare
  role_name text;
begin
  foreach role_name in array array['registry_owner', 'registry_app', 'registry_reporting'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format(
        'create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls',
        role_name);
    end if;
  end loop;
end
$$;

-- Stored time is UTC, whatever the client's zone.
alter role registry_owner set timezone = 'UTC';
alter role registry_app set timezone = 'UTC';
alter role registry_reporting set timezone = 'UTC';

-- A forgotten transaction must not hold its locks, a lost query must end.
alter role registry_app set idle_in_transaction_session_timeout = '5min';
alter role registry_app set lock_timeout = '30s';
alter role registry_reporting set default_transaction_read_only = on;
alter role registry_reporting set statement_timeout = '5min';
