-- People, the tokens that stand for them (hashes only), and failed sign-ins (names hashed: a
-- password typed into the wrong field must not lie here).
CREATE TYPE role AS ENUM ('MARKETING_LEAD', 'FINANCE_AUDITOR', 'ADMIN');

CREATE TABLE app_user (
  id            uuid PRIMARY KEY,
  name          text COLLATE "C" NOT NULL UNIQUE,
  display_name  text NOT NULL,
  role          role NOT NULL,
  enabled       boolean NOT NULL,
  password_hash text NOT NULL
);

CREATE TABLE access_token (
  token_hash text COLLATE "C" PRIMARY KEY,
  user_id    uuid NOT NULL REFERENCES app_user (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX access_token_expiry ON access_token (expires_at);

CREATE TABLE sign_in_failure (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name_hash text COLLATE "C" NOT NULL,
  at        timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_name ON sign_in_failure (name_hash, at);
CREATE INDEX sign_in_failure_at ON sign_in_failure (at);
