package io.plumbline.domain.reporting;

import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;

/**
 * What to do with a channel's budget. Evidence limits it: a channel without a test can never be
 * more than {@link #TEST}.
 */
public enum ChannelVerdict {
  /** The next unit of money returns more than itself, and a test says so too. */
  SCALE,
  /** The interval of the next unit's return spans 1. */
  HOLD,
  /** Find out first. */
  TEST,
  /** The next unit of money returns less than itself, and a test says so too. */
  REDUCE;

  /** Returns the verdict on a channel whose figures have {@code evidence} behind them. */
  public static ChannelVerdict of(ChannelResult channel, Evidence evidence) {
    Estimate next = channel.marginalRoi();
    if (evidence == Evidence.MODEL_ONLY || next == null) {
      return TEST;
    }
    CredibleInterval interval = next.interval();
    if (interval.lower() > 1) {
      return SCALE;
    }
    return interval.upper() < 1 ? REDUCE : HOLD;
  }
}
