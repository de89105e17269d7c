-- Projects, the series their units are numbered in, and what a Joint Committee notified.

CREATE TABLE project (
  id                bigint PRIMARY KEY,
  registry          char(5) NOT NULL REFERENCES registry,
  reference         text NOT NULL CHECK (reference ~ '^[A-Z]{2}(?!000$)[0-9]{3,6}$'),
  partner           char(2) NOT NULL REFERENCES party (code2),
  title_en          text NOT NULL CHECK (title_en <> ''),
  title_ja          text NOT NULL CHECK (title_ja <> ''),
  methodology       text NOT NULL,
  jcm_scope         text NOT NULL,
  aef_sector        text NOT NULL,
  aef_activity_type text NOT NULL,
  mitigation_type   text NOT NULL,
  status            text NOT NULL CHECK (status IN ('PROPOSED', 'REGISTERED', 'REJECTED')),
  proposed_by       bigint NOT NULL REFERENCES registry_user,
  proposed_at       timestamptz NOT NULL,
  decided_by        bigint REFERENCES registry_user,
  decided_at        timestamptz,
  reason            text,
  UNIQUE (id, registry),
  CHECK (left(reference, 2) = partner),
  CHECK (decided_by <> proposed_by),
  CHECK ((status = 'PROPOSED') = (decided_by IS NULL)),
  CHECK (status <> 'REJECTED' OR reason <> '')
);
CREATE UNIQUE INDEX project_reference ON project (registry, reference) WHERE status <> 'REJECTED';

CREATE TABLE project_participant (
  project_id bigint NOT NULL REFERENCES project,
  position   int NOT NULL,
  side       char(2) NOT NULL,
  name       text NOT NULL CHECK (name <> ''),
  PRIMARY KEY (project_id, position)
);

-- A series is the part of a serial before the numbers; units count from 1 and are never reused,
-- so next_serial only grows.
CREATE TABLE credit_series (
  id              bigint PRIMARY KEY,
  registry        char(5) NOT NULL REFERENCES registry,
  project_id      bigint NOT NULL,
  issuing_side    char(2) NOT NULL,
  partner         char(2) NOT NULL REFERENCES party (code2),
  project_number  text NOT NULL CHECK (project_number ~ '^[0-9]{3,}$'),
  vintage         smallint NOT NULL CHECK (vintage BETWEEN 2013 AND 2100),
  metric          text NOT NULL DEFAULT 'GHG',
  name            text NOT NULL UNIQUE,
  next_serial     bigint NOT NULL DEFAULT 1 CHECK (next_serial >= 1),
  UNIQUE (project_id, vintage),
  UNIQUE (id, vintage),
  FOREIGN KEY (project_id, registry) REFERENCES project (id, registry),
  CHECK (name = 'JCM-' || issuing_side || '-' || partner || '-' || project_number || '-' || vintage)
);

CREATE FUNCTION series_only_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.next_serial < OLD.next_serial THEN
    RAISE EXCEPTION 'serials of % are never reused', OLD.name USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER series_only_grows BEFORE UPDATE ON credit_series
  FOR EACH ROW EXECUTE FUNCTION series_only_grows();

-- One notification of a Joint Committee, this side's amount. A notification whose issuances were
-- all refused is void: its number and period are free again.
CREATE TABLE joint_committee_decision (
  id                  bigint PRIMARY KEY,
  registry            char(5) NOT NULL REFERENCES registry,
  notification_number text NOT NULL CHECK (notification_number <> ''),
  notified_on         date NOT NULL,
  project_id          bigint NOT NULL,
  monitoring_from     date NOT NULL,
  monitoring_to       date NOT NULL,
  quantity_notified   bigint NOT NULL CHECK (quantity_notified > 0),
  recorded_at         timestamptz NOT NULL,
  recorded_by         bigint NOT NULL REFERENCES registry_user,
  void_at             timestamptz,
  FOREIGN KEY (project_id, registry) REFERENCES project (id, registry),
  CHECK (monitoring_from <= monitoring_to),
  -- J5006
  CONSTRAINT j5006_periods_do_not_overlap EXCLUDE USING gist (
    registry WITH =, project_id WITH =,
    daterange(monitoring_from, monitoring_to, '[]') WITH &&) WHERE (void_at IS NULL)
);
CREATE UNIQUE INDEX joint_committee_decision_number
  ON joint_committee_decision (registry, notification_number) WHERE void_at IS NULL;

GRANT SELECT, INSERT ON project, project_participant, credit_series, joint_committee_decision
  TO ${app_role};
GRANT SELECT ON project, project_participant, credit_series, joint_committee_decision
  TO ${reporting_role};
GRANT UPDATE (status, decided_by, decided_at, reason) ON project TO ${app_role};
GRANT UPDATE (next_serial) ON credit_series TO ${app_role};
GRANT UPDATE (void_at) ON joint_committee_decision TO ${app_role};
