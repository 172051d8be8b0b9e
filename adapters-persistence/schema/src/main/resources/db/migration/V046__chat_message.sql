-- The messages about requests that were put forward: to be posted, standing, or done with.
CREATE TABLE chat_message (
  brand          text COLLATE "C" NOT NULL,
  id             uuid NOT NULL UNIQUE,
  request_number integer NOT NULL,
  -- the step of the request's history that put it forward
  step           integer NOT NULL CHECK (step >= 2),
  medium         text COLLATE "C" NOT NULL CHECK (medium IN ('SLACK', 'TEAMS')),
  content_sha256 text COLLATE "C" NOT NULL,
  expires_at     timestamptz NOT NULL,
  -- of the nonce in the message's button, while it has one that counts
  nonce_hash     text COLLATE "C" UNIQUE,
  -- where the chat keeps it, once it is posted
  place          text,
  shown          integer NOT NULL DEFAULT 0 CHECK (shown >= 0),
  settled        boolean NOT NULL DEFAULT false,
  attempt        integer NOT NULL DEFAULT 0 CHECK (attempt >= 0),
  due_at         timestamptz NOT NULL,
  PRIMARY KEY (brand, id),
  UNIQUE (brand, request_number, step, medium),
  FOREIGN KEY (brand, request_number) REFERENCES change_request (brand, number),
  CHECK (NOT settled OR nonce_hash IS NULL)
);
CREATE INDEX chat_message_due ON chat_message (due_at) WHERE NOT settled;
