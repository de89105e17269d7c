-- The life of a run as everybody may read it: whatever is asked, few rows are looked at. Transfers, of
-- which there are most, stand in neither index of the lines.

CREATE INDEX transaction_line_public ON transaction_line USING gist (series_id, serials)
  WHERE kind <> 'TRANSFER';
CREATE INDEX transaction_line_public_newest ON transaction_line (series_id, transaction_id)
  WHERE kind <> 'TRANSFER';
CREATE INDEX first_transfer_newest ON first_transfer (series_id, id);

-- The lines of a series that lie in these units, as long as they are so few; else those of its newest
-- lines that do, and that the rest was cut off. A bitmap would be of all of them before the first is
-- read, and so would a sort: an estimate that is wrong must not make anybody's question that long.
CREATE FUNCTION public_lines(series bigint, wanted int8multirange, most int)
RETURNS TABLE (transaction_id bigint, serials int8range, cut boolean)
LANGUAGE plpgsql STABLE SET enable_bitmapscan = off SET enable_sort = off AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM transaction_line l WHERE l.series_id = series
      AND l.serials && wanted AND l.kind <> 'TRANSFER' LIMIT most + 1) few) <= most THEN
    RETURN QUERY SELECT l.transaction_id, l.serials, false FROM transaction_line l
      WHERE l.series_id = series AND l.serials && wanted AND l.kind <> 'TRANSFER';
  ELSE
    RETURN QUERY SELECT n.transaction_id, n.serials, true FROM (
      SELECT l.transaction_id, l.serials FROM transaction_line l
      WHERE l.series_id = series AND l.kind <> 'TRANSFER'
      ORDER BY l.transaction_id DESC LIMIT most) n WHERE n.serials && wanted;
  END IF;
END $$;

-- The same of first transfers.
CREATE FUNCTION public_first_transfers(series bigint, wanted int8multirange, most int)
RETURNS TABLE (effective_at timestamptz, void_at timestamptz, serials int8range, cut boolean)
LANGUAGE plpgsql STABLE SET enable_bitmapscan = off SET enable_sort = off AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM first_transfer f WHERE f.series_id = series
      AND f.serials && wanted LIMIT most + 1) few) <= most THEN
    RETURN QUERY SELECT f.effective_at, f.void_at, f.serials, false FROM first_transfer f
      WHERE f.series_id = series AND f.serials && wanted;
  ELSE
    RETURN QUERY SELECT n.effective_at, n.void_at, n.serials, true FROM (
      SELECT f.effective_at, f.void_at, f.serials FROM first_transfer f
      WHERE f.series_id = series ORDER BY f.id DESC LIMIT most) n WHERE n.serials && wanted;
  END IF;
END $$;
