-- Who speaks for whom in the chat, the codes that are out to say so (hashes only), and the calls
-- that were let in (hashes of their signatures only), so that no node lets one in twice.
CREATE TABLE chat_link (
  workspace text COLLATE "C" NOT NULL CHECK (workspace ~ '^[A-Z0-9]{1,32}$'),
  member    text COLLATE "C" NOT NULL CHECK (member ~ '^[A-Z0-9]{1,32}$'),
  user_id   uuid NOT NULL UNIQUE REFERENCES app_user (id),
  linked_at timestamptz NOT NULL,
  PRIMARY KEY (workspace, member)
);

CREATE TABLE chat_link_code (
  user_id    uuid PRIMARY KEY REFERENCES app_user (id),
  code_hash  text COLLATE "C" NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL
);
CREATE INDEX chat_link_code_expiry ON chat_link_code (expires_at);

CREATE TABLE chat_call (
  signature_hash text COLLATE "C" PRIMARY KEY,
  expires_at     timestamptz NOT NULL
);
CREATE INDEX chat_call_expiry ON chat_call (expires_at);
