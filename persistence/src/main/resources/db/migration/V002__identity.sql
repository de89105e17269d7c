-- People. A user has one capacity for life, so nobody is both staff and representative.

CREATE TABLE registry_user (
  id                bigint PRIMARY KEY,
  registry          char(5) REFERENCES registry, -- empty: belongs to the installation
  capacity          text NOT NULL CHECK (capacity IN ('STAFF', 'REPRESENTATIVE')),
  login_id          text NOT NULL UNIQUE CHECK (login_id ~ '^[a-z0-9._-]{3,40}$'),
  name              text NOT NULL,
  email             text NOT NULL,
  language          char(2) NOT NULL CHECK (language IN ('ja', 'en')),
  zone              text NOT NULL DEFAULT 'Asia/Tokyo',
  password_hash     text NOT NULL,
  status            text NOT NULL CHECK (status IN ('ACTIVE', 'FROZEN', 'REMOVED')),
  failed_sign_ins   int NOT NULL DEFAULT 0 CHECK (failed_sign_ins >= 0),
  locked_until      timestamptz,
  last_sign_in_at   timestamptz,
  last_sign_in_from text,
  created_at        timestamptz NOT NULL,
  UNIQUE (id, capacity),
  CHECK (capacity = 'STAFF' OR registry IS NOT NULL)
);

CREATE TABLE user_role (
  id         bigint PRIMARY KEY,
  user_id    bigint NOT NULL,
  capacity   text NOT NULL DEFAULT 'STAFF' CHECK (capacity = 'STAFF'),
  role       text NOT NULL CHECK (role IN
               ('OPERATOR', 'APPROVER', 'AUDITOR', 'SYSTEM_ADMINISTRATOR')),
  since_at   timestamptz NOT NULL,
  until_at   timestamptz CHECK (until_at >= since_at),
  granted_by bigint REFERENCES registry_user,
  FOREIGN KEY (user_id, capacity) REFERENCES registry_user (id, capacity)
);
CREATE UNIQUE INDEX user_role_current ON user_role (user_id, role) WHERE until_at IS NULL;

-- Only the hash of a personal token is kept: 256 random bits need no slow hash.
CREATE TABLE api_token (
  id           bigint PRIMARY KEY,
  user_id      bigint NOT NULL REFERENCES registry_user,
  label        text NOT NULL CHECK (label <> ''),
  token_hash   bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  created_at   timestamptz NOT NULL,
  last_used_on date,
  revoked_at   timestamptz CHECK (revoked_at >= created_at)
);
CREATE INDEX api_token_user ON api_token (user_id);

GRANT SELECT, INSERT ON registry_user, user_role, api_token TO ${app_role};
GRANT UPDATE (name, email, language, zone, password_hash, status, failed_sign_ins, locked_until,
              last_sign_in_at, last_sign_in_from) ON registry_user TO ${app_role};
GRANT UPDATE (until_at) ON user_role TO ${app_role};
GRANT UPDATE (last_used_on, revoked_at) ON api_token TO ${app_role};
