-- A registry with many accounts and blocks, written by the owner with every constraint on.
-- The caller has filled the temporary table bench_account (n, number) and the settings
-- bench.blocks and bench.units (units of a block); series, accounts and blocks follow.

CREATE TEMP TABLE bench AS
  SELECT current_setting('bench.blocks')::bigint AS blocks,
         current_setting('bench.units')::bigint AS units,
         (SELECT count(*) FROM bench_account) AS accounts,
         10 AS projects, 10 AS vintages,
         1000000000000 AS id; -- far from what the program draws from entity_id

-- People: two of the staff who issued, two representatives of each account, each with a token.
INSERT INTO registry_user (id, registry, capacity, login_id, name, email, language, password_hash,
                           status, created_at)
  SELECT id + n, 'JPN01', 'STAFF', 'bench-staff-' || n, 'Staff', 'staff@example.invalid', 'en', '-',
         'ACTIVE', '2015-01-01Z' FROM bench, generate_series(1, 2) n;
INSERT INTO registry_user (id, registry, capacity, login_id, name, email, language, password_hash,
                           status, created_at)
  SELECT id + 1000 + a.n * 2 + p, 'JPN01', 'REPRESENTATIVE', 'bench-' || a.n || '-' || p, 'Person',
         'person@example.invalid', 'en', '-', 'ACTIVE', '2015-01-01Z'
  FROM bench, bench_account a, generate_series(0, 1) p;
INSERT INTO api_token (id, user_id, label, token_hash, created_at)
  SELECT u.id, u.id, 'benchmark', sha256(('jcm_' || rpad(u.login_id, 43, '-'))::bytea),
         '2015-01-01Z'
  FROM registry_user u WHERE u.login_id LIKE 'bench-%' AND u.capacity = 'REPRESENTATIVE';

INSERT INTO account_holder (id, registry, kind)
  SELECT id + n, 'JPN01', 'ENTITY' FROM bench, bench_account;
INSERT INTO account_holder_version (id, holder_id, name_en, name_ja, head_office_en, head_office_ja,
                                    effective_at)
  SELECT id + n, id + n, 'Holder ' || n, '名義人' || n, 'Tokyo', '東京', '2015-01-01Z'
  FROM bench, bench_account;
INSERT INTO account (id, registry, number, kind, holder_id, status, opened_at)
  SELECT id + n, 'JPN01', number, 'ENTITY_HOLDING', id + n, 'OPEN', '2015-01-01Z'
  FROM bench, bench_account;
INSERT INTO account_status_change (id, account_id, status, effective_at)
  SELECT id + n, id + n, 'OPEN', '2015-01-01Z' FROM bench, bench_account;
INSERT INTO representation (id, user_id, account_id, rights, state, since_at)
  SELECT id + a.n * 2 + p, id + 1000 + a.n * 2 + p, id + a.n, 'INITIATE_AND_APPROVE', 'ACTIVE',
         '2015-01-01Z'
  FROM bench, bench_account a, generate_series(0, 1) p;

-- Ten projects in as many countries, ten vintages each: a hundred series.
CREATE TEMP TABLE bench_series AS
  SELECT id + s AS id, s, s / vintages AS p, (2015 + s % vintages)::smallint AS vintage,
         (ARRAY['ID','MN','VN','TH','KH','LA','MM','CR','SA','CL'])[s / vintages + 1] AS partner,
         blocks / (projects * vintages) AS of_blocks, units
  FROM bench, generate_series(0, projects * vintages - 1) s;
INSERT INTO project (id, registry, reference, partner, title_en, title_ja, methodology, methodology_en,
                     jcm_scope, aef_sector, aef_activity_type, mitigation_type, status, proposed_by,
                     proposed_at, decided_by, decided_at)
  SELECT DISTINCT b.id + p, 'JPN01', partner || '101', partner, 'Project ' || p, '事業' || p,
         partner || '_AM901', 'Methodology', '03. Energy Demand', 'Energy generation',
         'Energy Efficiency Industry', 'Emission reductions', 'REGISTERED', b.id + 1,
         '2015-01-01Z'::timestamptz, b.id + 2, '2015-01-02Z'::timestamptz
  FROM bench b, bench_series;
INSERT INTO credit_series (id, registry, project_id, issuing_side, partner, project_number, vintage,
                           name, next_serial)
  SELECT s.id, 'JPN01', b.id + p, 'JP', partner, '101', vintage,
         'JCM-JP-' || partner || '-101-' || vintage, of_blocks * s.units + 1
  FROM bench b, bench_series s;
INSERT INTO joint_committee_decision (id, registry, notification_number, notified_on, project_id,
                                      monitoring_from, monitoring_to, quantity_notified,
                                      recorded_at, recorded_by)
  SELECT s.id, 'JPN01', 'BENCH-' || s, make_date(vintage + 1, 3, 1), b.id + p,
         make_date(vintage, 1, 1), make_date(vintage, 12, 31), of_blocks * s.units,
         '2025-01-01Z', b.id + 1
  FROM bench b, bench_series s;

-- One issuance a series; its blocks go round the accounts, so that none touches its neighbour.
INSERT INTO registry_transaction (id, request, request_digest, number, registry, kind, status,
                                  quantity, decision_id, proposed_by, proposed_at, expires_at,
                                  decided_by, decided_at, effective_at, recorded_at, version)
  SELECT s.id, gen_random_uuid(), '\x00', 'T-2025-9' || lpad(s::text, 5, '0'), 'JPN01', 'ISSUANCE',
         'COMPLETED', of_blocks * s.units, s.id, b.id + 1, '2025-01-01Z', '2025-01-08Z', b.id + 2,
         '2025-01-02Z', '2025-01-02Z', '2025-01-02Z', 1
  FROM bench b, bench_series s;
INSERT INTO transaction_status_change (transaction_id, status, at, by_user)
  SELECT s.id, status, '2025-01-02Z', b.id + 1
  FROM bench b, bench_series s, unnest(ARRAY['PROPOSED', 'APPROVED', 'COMPLETED']) status;
CREATE TEMP TABLE bench_block AS
  SELECT s.id AS series, s.vintage, n, n * s.units + 1 AS first, (n + 1) * s.units AS last,
         b.id + 1 + (s.s * s.of_blocks + n) % b.accounts AS account
  FROM bench b, bench_series s, generate_series(0, s.of_blocks - 1) n;
INSERT INTO issuance_allocation (transaction_id, vintage, account_id, quantity)
  SELECT series, vintage, account, sum(last - first + 1) FROM bench_block GROUP BY 1, 2, 3;
INSERT INTO transaction_line (transaction_id, line, kind, series_id, serial_first, serial_last,
                              from_account, from_kind, to_account, to_kind)
  SELECT series, n + 1, 'ISSUANCE', series, first, last, i.id, 'ISSUED', account, 'ENTITY_HOLDING'
  FROM bench_block, (SELECT id FROM account WHERE registry = 'JPN01' AND kind = 'ISSUED') i;
INSERT INTO issued_run (id, series_id, serial_first, serial_last, transaction_id, effective_at)
  SELECT s.id, s.id, 1, of_blocks * s.units, s.id, '2025-01-02Z' FROM bench_series s;
INSERT INTO credit_block (id, series_id, vintage, serial_first, serial_last, account_id,
                          account_kind, since_transaction, since_at)
  SELECT b.id + row_number() OVER (), series, vintage, first, last, account, 'ENTITY_HOLDING',
         series, '2025-01-02Z'
  FROM bench b, bench_block;
INSERT INTO account_entry (transaction_id, account_id, metric, quantity, effective_at)
  SELECT series, account, 'GHG', sum(last - first + 1), '2025-01-02Z'::timestamptz
  FROM bench_block GROUP BY 1, 2
  UNION ALL
  SELECT series, i.id, 'GHG', -sum(last - first + 1), '2025-01-02Z'::timestamptz
  FROM bench_block, (SELECT id FROM account WHERE registry = 'JPN01' AND kind = 'ISSUED') i
  GROUP BY 1, 2;

-- Transfers are executed at once, at any time of the day and the night.
INSERT INTO registry_setting (registry, key, value, effective_at)
  SELECT 'JPN01', key, '0', registry_now()
  FROM unnest(ARRAY['TRANSFER_DELAY_WORKING_DAYS', 'TRANSFER_OPENS', 'TRANSFER_CLOSES']) key;
