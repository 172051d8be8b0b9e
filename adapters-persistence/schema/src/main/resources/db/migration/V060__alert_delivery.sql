-- What goes out of an alert, written with it: to be sent, sent, or given up.
CREATE TABLE alert_delivery (
  brand   text COLLATE "C" NOT NULL,
  id      uuid NOT NULL UNIQUE,
  alert   integer NOT NULL,
  way     text COLLATE "C" NOT NULL CHECK (way IN ('EMAIL', 'SLACK')),
  address text COLLATE "C" NOT NULL CHECK (address ~ '\S'),
  attempt integer NOT NULL DEFAULT 0 CHECK (attempt >= 0),
  due_at  timestamptz,
  sent_at timestamptz,
  failure text,
  PRIMARY KEY (brand, id),
  -- nobody is told of an alert twice
  UNIQUE (brand, alert, way, address),
  FOREIGN KEY (brand, alert) REFERENCES alert (brand, number),
  CHECK (due_at IS NULL OR sent_at IS NULL),
  CHECK (sent_at IS NULL OR failure IS NULL)
);
CREATE INDEX alert_delivery_due ON alert_delivery (due_at) WHERE due_at IS NOT NULL;
