-- The Parties of the Joint Crediting Mechanism in the order of their signing, and the registries.

INSERT INTO party (code, code2, name_en, name_ja, jcm_partner, signed_on) VALUES
  ('JPN', 'JP', 'Japan', '日本', false, NULL),
  ('MNG', 'MN', 'Mongolia', 'モンゴル', true, '2013-01-08'),
  ('BGD', 'BD', 'Bangladesh', 'バングラデシュ', true, '2013-03-19'),
  ('ETH', 'ET', 'Ethiopia', 'エチオピア', true, '2013-05-27'),
  ('KEN', 'KE', 'Kenya', 'ケニア', true, '2013-06-12'),
  ('MDV', 'MV', 'Maldives', 'モルディブ', true, '2013-06-29'),
  ('VNM', 'VN', 'Viet Nam', 'ベトナム', true, '2013-07-02'),
  ('LAO', 'LA', 'Lao PDR', 'ラオス', true, '2013-08-07'),
  ('IDN', 'ID', 'Indonesia', 'インドネシア', true, '2013-08-26'),
  ('CRI', 'CR', 'Costa Rica', 'コスタリカ', true, '2013-12-09'),
  ('PLW', 'PW', 'Palau', 'パラオ', true, '2014-01-13'),
  ('KHM', 'KH', 'Cambodia', 'カンボジア', true, '2014-04-11'),
  ('MEX', 'MX', 'Mexico', 'メキシコ', true, '2014-07-25'),
  ('SAU', 'SA', 'Saudi Arabia', 'サウジアラビア', true, '2015-05-13'),
  ('CHL', 'CL', 'Chile', 'チリ', true, '2015-05-26'),
  ('MMR', 'MM', 'Myanmar', 'ミャンマー', true, '2015-09-16'),
  ('THA', 'TH', 'Thailand', 'タイ', true, '2015-11-19'),
  ('PHL', 'PH', 'Philippines', 'フィリピン', true, '2017-01-12'),
  ('SEN', 'SN', 'Senegal', 'セネガル', true, '2022-08-25'),
  ('TUN', 'TN', 'Tunisia', 'チュニジア', true, '2022-08-26'),
  ('AZE', 'AZ', 'Azerbaijan', 'アゼルバイジャン', true, '2022-09-05'),
  ('MDA', 'MD', 'Moldova', 'モルドバ', true, '2022-09-06'),
  ('GEO', 'GE', 'Georgia', 'ジョージア', true, '2022-09-13'),
  ('LKA', 'LK', 'Sri Lanka', 'スリランカ', true, '2022-10-10'),
  ('UZB', 'UZ', 'Uzbekistan', 'ウズベキスタン', true, '2022-10-25'),
  ('PNG', 'PG', 'Papua New Guinea', 'パプアニューギニア', true, '2022-11-18'),
  ('ARE', 'AE', 'United Arab Emirates', 'アラブ首長国連邦', true, '2023-04-11'),
  ('KGZ', 'KG', 'Kyrgyz Republic', 'キルギス', true, '2023-07-06'),
  ('KAZ', 'KZ', 'Kazakhstan', 'カザフスタン', true, '2023-10-30'),
  ('UKR', 'UA', 'Ukraine', 'ウクライナ', true, '2024-02-19'),
  ('TZA', 'TZ', 'Tanzania', 'タンザニア', true, NULL),
  ('IND', 'IN', 'India', 'インド', true, NULL);

INSERT INTO registry (code, party, name_en, name_ja, zone) VALUES
  ('JPN01', 'JPN', 'JCM Registry of Japan', '日本国JCM登録簿', 'Asia/Tokyo'),
  ('MNG01', 'MNG', 'JCM Registry of Mongolia', 'モンゴル国JCM登録簿', 'Asia/Ulaanbaatar');

-- TransactionStatus.next()
INSERT INTO transaction_arrow (from_status, to_status) VALUES
  ('PROPOSED', 'APPROVED'), ('PROPOSED', 'REJECTED'), ('PROPOSED', 'WITHDRAWN'),
  ('PROPOSED', 'EXPIRED'), ('PROPOSED', 'FAILED'),
  ('APPROVED', 'DELAYED'), ('APPROVED', 'COMPLETED'), ('APPROVED', 'FAILED'),
  ('DELAYED', 'COMPLETED'), ('DELAYED', 'WITHDRAWN'), ('DELAYED', 'FAILED'),
  ('COMPLETED', 'REVERSED');

-- TransactionKind.routes()
INSERT INTO transaction_route (kind, from_kind, to_kind)
  SELECT 'ISSUANCE', 'ISSUED', h FROM unnest(ARRAY['ENTITY_HOLDING', 'GOVERNMENT_HOLDING']) h;
INSERT INTO transaction_route (kind, from_kind, to_kind)
  SELECT 'TRANSFER', f, t FROM unnest(ARRAY['ENTITY_HOLDING', 'GOVERNMENT_HOLDING']) f,
                               unnest(ARRAY['ENTITY_HOLDING', 'GOVERNMENT_HOLDING']) t;
INSERT INTO transaction_route (kind, from_kind, to_kind)
  SELECT s, f, s FROM unnest(ARRAY['ENTITY_HOLDING', 'GOVERNMENT_HOLDING']) f,
       unnest(ARRAY['RETIREMENT', 'VOLUNTARY_CANCELLATION', 'MANDATORY_CANCELLATION']) s;
INSERT INTO transaction_route (kind, from_kind, to_kind)
  SELECT DISTINCT 'REVERSAL', to_kind, from_kind FROM transaction_route;
