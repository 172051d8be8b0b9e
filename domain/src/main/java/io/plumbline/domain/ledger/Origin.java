package io.plumbline.domain.ledger;

/** The door through which an action came. Names are part of the hash: add, never rename. */
public enum Origin {
  WEB,
  REST,
  CHAT,
  JOB,
  COMMAND_LINE
}
