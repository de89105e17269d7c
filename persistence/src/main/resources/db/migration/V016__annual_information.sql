-- The annual information in the agreed electronic format: the tables of a year as they were
-- compiled, what the checks said of them, what was filed of them and what the platform answered.

-- The tables of a year at one moment. They are read once and kept, so that a page, a file and
-- whoever files see the same; what they are made from is counted in from_facts.
CREATE TABLE aef_export (
  id             bigint PRIMARY KEY,
  registry       char(5) NOT NULL REFERENCES registry,
  reported_year  smallint NOT NULL CHECK (reported_year >= 2021),
  version        text NOT NULL CHECK (version ~ '^[1-9][0-9]*\.(0|[1-9][0-9]*)$'),
  profile        text NOT NULL,
  first_year     smallint, -- of the NDC period; empty where the Party recorded none
  last_year      smallint CHECK (last_year >= first_year),
  from_facts     text NOT NULL,
  content_sha256 char(64) NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  compared_with  bigint, -- the submission it is compared with; empty: none was filed
  compiled_at    timestamptz NOT NULL,
  recorded_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((first_year IS NULL) = (last_year IS NULL))
);
CREATE INDEX aef_export_latest ON aef_export (registry, reported_year, id);

-- Rows of a table, findings of a check, rows added and removed since the last version.
CREATE TABLE aef_export_count (
  export_id bigint NOT NULL REFERENCES aef_export,
  kind      text NOT NULL CHECK (kind IN ('ROWS', 'ERROR', 'WARNING', 'ADDED', 'REMOVED')),
  what      text NOT NULL,
  amount    bigint NOT NULL CHECK (amount > 0),
  PRIMARY KEY (export_id, kind, what)
);
CREATE TABLE aef_export_finding (
  export_id    bigint NOT NULL REFERENCES aef_export,
  position     int NOT NULL CHECK (position >= 1),
  check_number text NOT NULL,
  in_table     text NOT NULL,
  at_row       bigint NOT NULL CHECK (at_row >= 0),
  at_column    text,
  record_kind  text NOT NULL,
  record_key   text NOT NULL,
  arguments    text[] NOT NULL,
  PRIMARY KEY (export_id, position)
);
CREATE TABLE aef_export_change (
  export_id bigint NOT NULL REFERENCES aef_export,
  position  int NOT NULL CHECK (position >= 1),
  in_table  text NOT NULL,
  added     boolean NOT NULL, -- else removed
  cells     text[] NOT NULL,
  PRIMARY KEY (export_id, position)
);

-- The rows of Tables 2 to 5, in parts that fit a message. Those of a draft make way for the next;
-- those of a filed version stay (aef_content_stays).
CREATE TABLE aef_export_part (
  export_id bigint NOT NULL REFERENCES aef_export,
  part      int NOT NULL CHECK (part >= 0),
  bytes     bytea NOT NULL,
  PRIMARY KEY (export_id, part)
);

-- What was filed, once and for ever; who entered and who filed it, the record says.
CREATE TABLE aef_submission (
  id               bigint PRIMARY KEY,
  registry         char(5) NOT NULL REFERENCES registry,
  reported_year    smallint NOT NULL,
  version_major    int NOT NULL CHECK (version_major >= 1),
  version_minor    int NOT NULL CHECK (version_minor >= 0),
  version          text NOT NULL GENERATED ALWAYS AS (version_major || '.' || version_minor) STORED,
  export_id        bigint NOT NULL UNIQUE REFERENCES aef_export,
  platform_request text,
  filed_at         timestamptz NOT NULL,
  recorded_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id        bigint NOT NULL UNIQUE REFERENCES record_change,
  UNIQUE (registry, reported_year, version_major, version_minor),
  -- J4305: what begins again at .0 was asked for, but for the first.
  CONSTRAINT j4305_platform_asked CHECK (
    (version_minor > 0 OR version_major = 1) = (coalesce(platform_request, '') = '')),
  -- J4306: a year is over before it is reported; years are those of Greenwich.
  CONSTRAINT j4306_year_is_over CHECK (
    (filed_at AT TIME ZONE 'UTC')::date >= make_date(reported_year + 1, 1, 1))
);
ALTER TABLE aef_export ADD CONSTRAINT aef_export_compared_with
  FOREIGN KEY (compared_with) REFERENCES aef_submission;

-- Why a warning was filed all the same.
CREATE TABLE aef_submission_reason (
  submission_id bigint NOT NULL REFERENCES aef_submission,
  check_number  text NOT NULL,
  reason        text NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (submission_id, check_number)
);

-- The files of a filed version, or of a draft too long to be written while somebody waits.
CREATE TABLE aef_file (
  id            bigint PRIMARY KEY,
  export_id     bigint REFERENCES aef_export,
  submission_id bigint REFERENCES aef_submission,
  format        text NOT NULL CHECK (format IN ('XLSX', 'CSV')),
  size          bigint NOT NULL CHECK (size >= 0),
  sha256        char(64) NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  CHECK ((export_id IS NULL) <> (submission_id IS NULL)),
  UNIQUE (export_id, format),
  UNIQUE (submission_id, format)
);
CREATE TABLE aef_file_part (
  file_id bigint NOT NULL REFERENCES aef_file,
  part    int NOT NULL CHECK (part >= 0),
  bytes   bytea NOT NULL,
  PRIMARY KEY (file_id, part)
);

-- What the platform answered: kept beside a version, written into none.
CREATE TABLE aef_result (
  id            bigint PRIMARY KEY,
  submission_id bigint NOT NULL REFERENCES aef_submission,
  answered_on   date NOT NULL,
  outcome       text NOT NULL CHECK (outcome IN ('CONSISTENT', 'INCONSISTENT')),
  entered_by    bigint NOT NULL REFERENCES registry_user,
  entered_at    timestamptz NOT NULL,
  recorded_at   timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX aef_result_submission ON aef_result (submission_id, id);
CREATE TABLE aef_result_line (
  result_id    bigint NOT NULL REFERENCES aef_result,
  position     int NOT NULL CHECK (position >= 1),
  check_number text NOT NULL CHECK (check_number <> ''),
  in_table     text NOT NULL DEFAULT '',
  at_row       text NOT NULL DEFAULT '',
  message      text NOT NULL DEFAULT '',
  PRIMARY KEY (result_id, position)
);

-- Exports that take long are worked off by whichever node claims them; a node that dies lets go
-- of its claim, because nobody renews it.
CREATE TABLE aef_job (
  id            bigint PRIMARY KEY,
  registry      char(5) NOT NULL REFERENCES registry,
  reported_year smallint NOT NULL,
  submission_id bigint REFERENCES aef_submission, -- empty: a draft is compiled
  status        text NOT NULL CHECK (status IN
    ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
  rows_done     bigint NOT NULL DEFAULT 0,
  rows_expected bigint NOT NULL CHECK (rows_expected >= 1),
  claimed_until timestamptz, -- the database's own time: a claim is about nodes, not about dates
  asked_by      bigint NOT NULL REFERENCES registry_user,
  asked_at      timestamptz NOT NULL,
  ended_at      timestamptz,
  CHECK ((status IN ('WAITING', 'RUNNING')) = (ended_at IS NULL)),
  CHECK ((status = 'RUNNING') = (claimed_until IS NOT NULL))
);
CREATE UNIQUE INDEX one_job_at_a_time ON aef_job (registry, reported_year)
  WHERE status IN ('WAITING', 'RUNNING');
CREATE INDEX aef_job_latest ON aef_job (registry, reported_year, id);

-- J4302, J4303 and J4304, the second locks; J4303 when the reasons are written too.
CREATE FUNCTION aef_submission_may_be_filed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before aef_submission;
BEGIN
  IF NOT EXISTS (SELECT FROM aef_export e WHERE e.id = NEW.export_id
                 AND (e.registry, e.reported_year) = (NEW.registry, NEW.reported_year)) THEN
    RAISE EXCEPTION 'the tables are of another year' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'aef_submission_of_its_year';
  END IF;
  IF EXISTS (SELECT FROM aef_export_count c
             WHERE c.export_id = NEW.export_id AND c.kind = 'ERROR') THEN
    RAISE EXCEPTION 'the tables have errors' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j4302_no_errors';
  END IF;
  SELECT * INTO before FROM aef_submission s
    WHERE s.registry = NEW.registry AND s.reported_year = NEW.reported_year
    ORDER BY s.version_major DESC, s.version_minor DESC LIMIT 1;
  IF (NEW.version_major, NEW.version_minor) NOT IN (
      (coalesce(before.version_major, 1), coalesce(before.version_minor + 1, 0)),
      (coalesce(before.version_major + 1, 1), 0)) THEN
    RAISE EXCEPTION 'the version does not follow' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j4304_version_follows';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER aef_submission_may_be_filed BEFORE INSERT ON aef_submission
  FOR EACH ROW EXECUTE FUNCTION aef_submission_may_be_filed();

CREATE FUNCTION aef_submission_has_reasons() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM aef_export_count c
             WHERE c.export_id = NEW.export_id AND c.kind = 'WARNING'
               AND NOT EXISTS (SELECT FROM aef_submission_reason r
                               WHERE r.submission_id = NEW.id AND r.check_number = c.what)) THEN
    RAISE EXCEPTION 'a warning has no reason' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j4303_warnings_have_reasons';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER aef_submission_has_reasons AFTER INSERT ON aef_submission
  DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION aef_submission_has_reasons();

-- What was filed keeps its rows and files; only those of drafts are taken away.
CREATE FUNCTION aef_content_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM aef_submission s WHERE s.export_id = OLD.export_id) THEN
    RAISE EXCEPTION 'what was filed stays' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'aef_content_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER aef_content_stays BEFORE DELETE ON aef_export_part
  FOR EACH ROW EXECUTE FUNCTION aef_content_stays();

CREATE FUNCTION aef_file_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM aef_file f WHERE f.id = OLD.file_id AND f.submission_id IS NOT NULL) THEN
    RAISE EXCEPTION 'what was filed stays' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'aef_file_stays';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER aef_file_stays BEFORE DELETE ON aef_file_part
  FOR EACH ROW EXECUTE FUNCTION aef_file_stays();

GRANT SELECT, INSERT ON aef_export, aef_export_count, aef_export_finding, aef_export_change,
  aef_submission, aef_submission_reason, aef_file, aef_result, aef_result_line TO ${app_role};
GRANT SELECT, INSERT, DELETE ON aef_export_part, aef_file_part TO ${app_role};
GRANT SELECT, INSERT ON aef_job TO ${app_role};
GRANT UPDATE (status, rows_done, rows_expected, claimed_until, ended_at) ON aef_job TO ${app_role};
GRANT SELECT ON aef_export, aef_export_count, aef_export_finding, aef_export_change,
  aef_submission, aef_submission_reason, aef_file, aef_result, aef_result_line
  TO ${reporting_role};

DO $$
DECLARE
  reference record;
BEGIN
  FOR reference IN
    SELECT conrelid::regclass AS of_table, conname FROM pg_constraint
    WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND NOT condeferrable
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY DEFERRED',
                   reference.of_table, reference.conname);
  END LOOP;
END $$;

-- Whether a draft is still what the ledger says counts these.
CREATE INDEX registry_transaction_reversed ON registry_transaction (effective_at)
  WHERE status = 'REVERSED';
