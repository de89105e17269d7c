-- The public life of units names freezes that ended, too; those in force have an index of their own,
-- which stays the one that choosing units looks at.
CREATE INDEX restriction_ended ON restriction USING gist (series_id, serials)
  WHERE until_at IS NOT NULL;
