package io.plumbline.domain.reporting;

import io.plumbline.domain.mix.insight.ChannelResult;

/** What stands behind a channel's figures besides the model. */
public enum Evidence {
  /** A lift test that read out within the last 26 weeks. */
  TESTED,
  /** A lift test older than that. */
  STALE,
  /** Nothing but the model. */
  MODEL_ONLY;

  /** Returns what stands behind a channel. A model that was fitted without lift tests has none. */
  public static Evidence behind(ChannelResult channel) {
    return MODEL_ONLY;
  }
}
