-- How much went from which kind of account to which, series by series and day by day: what the
-- public's tables and charts are made of, rolled up with the day so that they never read the lines
-- of years. Movements between accounts of one kind change nothing in them and are left out.
CREATE TABLE series_day_flow (
  registry  char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED, -- of what moved it
  series_id bigint NOT NULL REFERENCES credit_series DEFERRABLE INITIALLY DEFERRED,
  day       date NOT NULL,
  from_kind text NOT NULL,
  to_kind   text NOT NULL,
  quantity  bigint NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (registry, series_id, day, from_kind, to_kind),
  CHECK (from_kind <> to_kind)
);

-- The days that were closed before this table was there.
INSERT INTO series_day_flow (registry, series_id, day, from_kind, to_kind, quantity)
  SELECT t.registry, l.series_id, (t.effective_at AT TIME ZONE g.zone)::date, l.from_kind, l.to_kind,
         sum(l.quantity)
  FROM transaction_line l JOIN registry_transaction t ON t.id = l.transaction_id
  JOIN registry g ON g.code = t.registry
  JOIN closed_day c ON c.registry = t.registry
    AND c.day = (t.effective_at AT TIME ZONE g.zone)::date
  WHERE l.from_kind <> l.to_kind GROUP BY 1, 2, 3, 4, 5;

GRANT SELECT, INSERT ON series_day_flow TO ${app_role};
GRANT SELECT ON series_day_flow TO ${reporting_role};
