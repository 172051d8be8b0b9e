package io.plumbline.domain.change.port;

import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dispatches, each worked on by one at a time: who takes it gets the next attempt's number, and
 * whoever had it before stores nothing any more.
 */
public interface Dispatches {

  /** A dispatch in hand, until {@code until}: then others may take it. */
  record Taken(Dispatch dispatch, long attempt, Instant until) {}

  /**
   * Adds it, in the open transaction, to be worked off at once.
   *
   * @return it, or what the order's key was opened with before
   * @throws IllegalStateException if another key ships, or rolls back, the same step and is not
   *     undone
   */
  Dispatch open(Dispatch dispatch);

  /** Returns the dispatch of the order with this key. */
  Optional<Dispatch> find(BrandId brand, UUID order);

  /** Returns every dispatch of a request, oldest first. */
  List<Dispatch> of(BrandId brand, String request);

  /** Returns the brand's newest dispatches, newest first. */
  List<Dispatch> newest(BrandId brand, int limit);

  /** Takes one that is due at {@code now}, of any brand; two callers never take the same. */
  Optional<Taken> takeDue(Instant now, Instant until);

  /** Takes this one, due or not, from whoever has it. */
  Optional<Taken> take(BrandId brand, UUID order, Instant until);

  /**
   * Stores how it stands, in the open transaction, if nobody took it since.
   *
   * @param due when it is to be looked at next; null if only a person can go on, or it is over
   * @return whether it is stored
   */
  boolean store(Taken taken, Dispatch now, @Nullable Instant due);
}
