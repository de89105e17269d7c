-- One holder follows another, and the evidence that changes of records have.

CREATE TABLE record_document (
  id         bigint PRIMARY KEY,
  change_id  bigint NOT NULL REFERENCES record_change DEFERRABLE INITIALLY DEFERRED,
  name       text NOT NULL CHECK (name <> '' AND length(name) <= 200),
  media_type text NOT NULL,
  content    bytea NOT NULL,
  sha256     bytea NOT NULL CHECK (octet_length(sha256) = 32),
  added_by   bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  added_at   timestamptz NOT NULL,
  CONSTRAINT j8034_can_be_kept CHECK (
    media_type IN ('application/pdf', 'image/png', 'image/jpeg')
    AND octet_length(content) BETWEEN 1 AND 10485760)
);
CREATE INDEX record_document_change ON record_document (change_id, id);

-- J8033, the second lock: what somebody decided on is all there was.
CREATE FUNCTION evidence_comes_before_the_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM record_change WHERE id = NEW.change_id AND status = 'PROPOSED') THEN
    RAISE EXCEPTION 'the change does not wait' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j8033_while_it_waits';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_comes_before_the_decision BEFORE INSERT ON record_document
  FOR EACH ROW EXECUTE FUNCTION evidence_comes_before_the_decision();

CREATE TABLE succession (
  id           bigint PRIMARY KEY,
  holder_id    bigint NOT NULL REFERENCES account_holder DEFERRABLE INITIALLY DEFERRED,
  cause        text NOT NULL CHECK (cause IN ('MERGER', 'INHERITANCE', 'INSOLVENCY')),
  happened_on  date NOT NULL,
  change_id    bigint NOT NULL UNIQUE REFERENCES record_change DEFERRABLE INITIALLY DEFERRED,
  effective_at timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  CONSTRAINT j8036_has_happened CHECK (happened_on <= (effective_at + interval '1 day')::date)
);
CREATE INDEX succession_holder ON succession (holder_id, id);

-- J8032 and J8035, the second lock.
CREATE FUNCTION succession_is_proved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM record_document WHERE change_id = NEW.change_id) THEN
    RAISE EXCEPTION 'no document proves the succession' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j8032_is_proved';
  END IF;
  IF EXISTS (SELECT FROM registry_transaction t JOIN account a ON a.id = t.from_account
             WHERE a.holder_id = NEW.holder_id AND t.status IN ('PROPOSED', 'APPROVED', 'DELAYED'))
  THEN
    RAISE EXCEPTION 'something of the holder is open' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j8035_nothing_is_open';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER succession_is_proved BEFORE INSERT ON succession
  FOR EACH ROW EXECUTE FUNCTION succession_is_proved();

GRANT SELECT, INSERT ON record_document, succession TO ${app_role};
GRANT SELECT ON succession TO ${reporting_role};
