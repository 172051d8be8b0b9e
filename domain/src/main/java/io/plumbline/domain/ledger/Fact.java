package io.plumbline.domain.ledger;

import java.util.SortedMap;

/** Something that happened and is to be proved later; each subdomain owns its facts. */
public interface Fact {

  /** Returns what kind of thing happened. */
  Kind kind();

  /** Returns the id of the thing it happened to: a batch, a run, a request. */
  String subject();

  /**
   * Returns the details as text, by name. They are hashed as they stand, so numbers and times are
   * written by the fact itself, in one way only.
   */
  SortedMap<String, String> details();

  /** Returns one sentence for people. */
  String summary();

  /** The kinds of facts the ledger holds. Names are part of the hash: add, never rename. */
  enum Kind {
    BATCH_IMPORTED,
    MODEL_RUN,
    MODEL_PROMOTION_REQUESTED,
    MODEL_PROMOTED,
    MODEL_PROMOTION_REJECTED,
    MODEL_PROMOTION_WITHDRAWN,
    MODEL_PROMOTION_REFUSED,
    MODEL_BACKTESTED,
    MODEL_REFIT_QUEUED,
    FORECAST_MADE
  }
}
