-- The public life of units names freezes that ended, too.
CREATE INDEX restriction_ever ON restriction USING gist (series_id, serials);
