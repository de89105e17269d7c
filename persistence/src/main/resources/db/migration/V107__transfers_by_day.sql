-- Transfers between entities, less what was reversed on the day it was: said once, and rolled up
-- with the day, so that the public's summary never counts the transactions of years.
CREATE VIEW entity_transfer AS
  SELECT t.registry, t.metric, t.effective_at,
         CASE t.kind WHEN 'TRANSFER' THEN 1 ELSE -1 END AS transfers,
         CASE t.kind WHEN 'TRANSFER' THEN t.quantity ELSE -t.quantity END AS quantity
    FROM registry_transaction t
    LEFT JOIN registry_transaction o ON o.id = t.reverses
    JOIN account f ON f.id = t.from_account
    JOIN account r ON r.id = t.to_account
   WHERE t.kind IN ('TRANSFER', 'REVERSAL') AND t.status IN ('COMPLETED', 'REVERSED')
     AND coalesce(o.kind, t.kind) = 'TRANSFER'
     AND f.kind <> 'GOVERNMENT_HOLDING' AND r.kind <> 'GOVERNMENT_HOLDING';

CREATE TABLE transfer_day (
  registry  char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  metric    text NOT NULL,
  day       date NOT NULL,
  transfers bigint NOT NULL, -- below nothing on a day of reversals
  quantity  bigint NOT NULL,
  PRIMARY KEY (registry, metric, day)
);

-- The days that were closed before this table was there.
INSERT INTO transfer_day (registry, metric, day, transfers, quantity)
  SELECT t.registry, t.metric, (t.effective_at AT TIME ZONE g.zone)::date, sum(t.transfers),
         sum(t.quantity)
  FROM entity_transfer t JOIN registry g ON g.code = t.registry
  JOIN closed_day c ON c.registry = t.registry
    AND c.day = (t.effective_at AT TIME ZONE g.zone)::date
  GROUP BY 1, 2, 3;

GRANT SELECT ON entity_transfer TO ${app_role};
GRANT SELECT, INSERT ON transfer_day TO ${app_role};
GRANT SELECT ON transfer_day TO ${reporting_role};
