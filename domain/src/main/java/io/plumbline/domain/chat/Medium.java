package io.plumbline.domain.chat;

/** Where a request is announced. Names are stored: add, never rename. */
public enum Medium {
  /** A message with buttons, kept up to date. */
  SLACK,
  /** A card that leads to the request; it is posted once. */
  TEAMS
}
