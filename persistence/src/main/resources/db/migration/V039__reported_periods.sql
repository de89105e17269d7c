-- Now that the submissions are here: a period is reported once a version about a year of it was
-- filed, or a report recorded that is about one.
CREATE OR REPLACE FUNCTION ndc_period_reported(of_registry text, first_year int, last_year int)
RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
      SELECT FROM aef_submission s
      WHERE s.registry = of_registry AND s.reported_year BETWEEN first_year AND last_year)
    OR EXISTS (
      SELECT FROM (SELECT DISTINCT ON (d.kind, d.concerns) d.* FROM duty d
                   WHERE d.registry = of_registry AND d.kind IN ('AEF', 'BTR')
                   ORDER BY d.kind, d.concerns, d.version DESC) d
      WHERE d.done_on IS NOT NULL
        AND CASE d.kind WHEN 'AEF' THEN d.concerns::int BETWEEN first_year AND last_year
                        ELSE d.concerns::int - 2 >= first_year END)
$$;
