package io.plumbline.domain.mix.champion;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import java.time.Instant;

/**
 * A request that a run become champion, and what became of it.
 *
 * <p>Two people are needed: whoever asks may take the request back but never decides it, and who
 * had the run fitted counts as asking too. The types refuse anything else by exception; a use case
 * answers it in words before it comes to that.
 */
public sealed interface Promotion {

  /** Returns what was asked for. */
  PromotionRequest request();

  /** Who said so, when, and why. */
  record Decision(Actor by, Instant at, String note) {

    private static final int LONGEST = 1000;

    public Decision {
      that(note.length() <= LONGEST, "A note has at most %d characters.", LONGEST);
    }
  }

  /** Nobody has decided yet. */
  record Pending(PromotionRequest request) implements Promotion {

    /**
     * Returns whether {@code somebody} may decide: a person who neither asked nor is the author.
     */
    public boolean mayBeDecidedBy(Actor somebody) {
      return somebody.kind() == Actor.Kind.HUMAN
          && !somebody.equals(request.requestedBy())
          && !somebody.equals(request.author());
    }

    /** Returns the request granted. */
    public Approved approved(Decision decision) {
      second(decision);
      return new Approved(request, decision);
    }

    /** Returns the request turned down, with the reason. */
    public Rejected rejected(Decision decision) {
      second(decision);
      that(!decision.note().isBlank(), "A rejection needs a reason.");
      return new Rejected(request, decision);
    }

    /** Returns the request taken back by whoever made it. */
    public Withdrawn withdrawn(Decision decision) {
      that(
          decision.by().equals(request.requestedBy()),
          "%s cannot take back the request of %s.",
          decision.by().name(),
          request.requestedBy().name());
      return new Withdrawn(request, decision);
    }

    private void second(Decision decision) {
      that(
          mayBeDecidedBy(decision.by()),
          "%s cannot decide on a request of %s for a run of %s.",
          decision.by().name(),
          request.requestedBy().name(),
          request.author().name());
    }
  }

  /** A second person agreed: the run is, or was, champion. */
  record Approved(PromotionRequest request, Decision decision) implements Promotion {}

  /** A second person did not agree. */
  record Rejected(PromotionRequest request, Decision decision) implements Promotion {}

  /** Whoever asked took it back. */
  record Withdrawn(PromotionRequest request, Decision decision) implements Promotion {}
}
