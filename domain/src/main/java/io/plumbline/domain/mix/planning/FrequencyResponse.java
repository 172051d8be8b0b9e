package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.util.List;

/**
 * What a channel would bring were its spend as it is, but those it reaches saw it more or less
 * often: as many contacts, so the more often the fewer people. That a contact costs the same
 * however they are spread is assumed.
 *
 * @param curve from the lowest frequency to the highest
 * @param average how often those reached saw it, over the periods looked at
 * @param now what it brings as it is, its frequency from period to period as it was
 * @param best the frequency that brings most, draw by draw
 * @param expected the frequency of the curve that brings most on average over the draws
 * @param gain what that brings more than {@code now}, as a part of it
 * @param tooOften how probable it is that the best frequency is below the average
 */
public record FrequencyResponse(
    ChannelId channel,
    List<At> curve,
    double average,
    Estimate now,
    Estimate best,
    double expected,
    Estimate gain,
    double tooOften) {

  /**
   * A place on the curve.
   *
   * @param incremental what it brings there
   * @param observed whether any period had a frequency as low, and any one as high
   */
  public record At(double frequency, Estimate incremental, boolean observed) {}

  public FrequencyResponse {
    curve = List.copyOf(curve);
    that(!curve.isEmpty(), "The curve of %s has no points.", channel);
  }
}
