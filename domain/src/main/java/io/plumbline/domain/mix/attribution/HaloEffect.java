package io.plumbline.domain.mix.attribution;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.util.Locale;

/**
 * How much one channel lifts what another brings.
 *
 * @param lift by which part the lower channel's response grew over the window, as things were
 */
public record HaloEffect(ChannelId upper, ChannelId lower, Estimate lift) {

  /** Returns it in words: {@code tv lifts the response of search by 23 % [9, 38].} */
  public String sentence() {
    return String.format(
        Locale.ROOT,
        "%s lifts the response of %s by %.0f %% [%.0f, %.0f].",
        upper,
        lower,
        100 * lift.mean(),
        100 * lift.interval().lower(),
        100 * lift.interval().upper());
  }
}
