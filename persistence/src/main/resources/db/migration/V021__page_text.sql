-- Texts of public pages as two people changed them. A page without a row says what was shipped.
CREATE TABLE page_text_version (
  id           bigint PRIMARY KEY,
  registry     char(5) NOT NULL REFERENCES registry DEFERRABLE INITIALLY DEFERRED,
  page         text NOT NULL CHECK (page IN
    ('ABOUT', 'PROCEDURES', 'CONTACT', 'ACCESSIBILITY', 'PRIVACY', 'TERMS')),
  version      int NOT NULL CHECK (version >= 1),
  body_en      text NOT NULL CHECK (length(body_en) BETWEEN 1 AND 20000),
  body_ja      text NOT NULL CHECK (length(body_ja) BETWEEN 1 AND 20000),
  effective_at timestamptz NOT NULL,
  until_at     timestamptz,
  recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  change_id    bigint NOT NULL REFERENCES record_change DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (registry, page, version),
  CONSTRAINT j9101_text_in_both_languages CHECK (
    body_en ~ '[A-Za-z]' AND body_ja ~ '[ぁ-ゖァ-ヺ一-鿿]')
);
CREATE UNIQUE INDEX page_text_version_in_force ON page_text_version (registry, page)
  WHERE until_at IS NULL;

GRANT SELECT, INSERT ON page_text_version TO ${app_role};
GRANT UPDATE (until_at) ON page_text_version TO ${app_role};
GRANT SELECT ON page_text_version TO ${reporting_role};
