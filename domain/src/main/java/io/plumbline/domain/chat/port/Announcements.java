package io.plumbline.domain.chat.port;

import io.plumbline.domain.chat.Announcement;
import io.plumbline.domain.ledger.Hash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The messages about requests: to be posted, standing, or done with. */
public interface Announcements {

  /** Adds one, unless there is one of this request, step and medium: returns whether it did. */
  boolean add(Announcement announcement);

  /** Returns those that are not settled and due, the longest due first. */
  List<Announcement> due(Instant now, int limit);

  /**
   * Takes one in hand until {@code until}: it is due no earlier. Returns it as it is now; empty if
   * somebody else has it in hand, or it is settled.
   */
  Optional<Announcement> claim(Announcement announcement, Instant now, Instant until);

  /**
   * Returns the one whose button has this nonce; others who ask for it wait until the open
   * transaction ends.
   */
  Optional<Announcement> hold(Hash nonce);

  /** Stores what became of one. */
  void put(Announcement announcement);
}
