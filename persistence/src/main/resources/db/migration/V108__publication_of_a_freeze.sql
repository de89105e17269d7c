-- Whether the list of a freeze's units is public is decided with it and can be decided anew, also
-- after it has ended: the public reads what holds now, for all days. Each decision is kept.
CREATE TABLE freeze_publication (
  id        bigint PRIMARY KEY,
  freeze_id bigint NOT NULL REFERENCES registry_freeze DEFERRABLE INITIALLY DEFERRED,
  published boolean NOT NULL,
  reason    text NOT NULL,
  at        timestamptz NOT NULL,
  by_user   bigint NOT NULL REFERENCES registry_user DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT j6102_publication_says_why CHECK (reason <> '')
);
CREATE INDEX freeze_publication_list ON freeze_publication (freeze_id, id);

CREATE OR REPLACE FUNCTION freeze_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.until_at IS NOT NULL AND NEW.published = OLD.published THEN
    RAISE EXCEPTION 'freeze % has ended', OLD.number USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6105_still_holds';
  END IF;
  RETURN NEW;
END $$;

-- J6106, the second lock: a decision changes something, and what holds is what was decided last.
CREATE FUNCTION publication_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE registry_freeze SET published = NEW.published
    WHERE id = NEW.freeze_id AND target = 'UNITS' AND published <> NEW.published;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'nothing changes' USING ERRCODE = 'check_violation',
      CONSTRAINT = 'j6106_publication_changes';
  END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION publication_changes() SECURITY DEFINER SET search_path = public;
CREATE TRIGGER publication_changes BEFORE INSERT ON freeze_publication
  FOR EACH ROW EXECUTE FUNCTION publication_changes();

GRANT SELECT, INSERT ON freeze_publication TO ${app_role};
GRANT SELECT ON freeze_publication TO ${reporting_role};
