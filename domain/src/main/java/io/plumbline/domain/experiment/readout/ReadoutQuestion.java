package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a test is to be read.
 *
 * @param method empty lets {@link AutomaticMethod} choose
 * @param channels what was tested, for the calibration row; none asks for no row
 * @param neighbours which geos adjoin, one or both ways; empty where unknown
 * @param tolerance how far spend in a control may change, as a part; at least 0
 */
public record ReadoutQuestion(
    Optional<Method> method,
    List<ChannelId> channels,
    Map<Geo, Set<Geo>> neighbours,
    double tolerance) {

  private static final double TOLERANCE = 0.1;

  public ReadoutQuestion {
    that(tolerance >= 0, "The tolerance (%s) must not be negative.", tolerance);
    channels = List.copyOf(channels);
    neighbours = Map.copyOf(neighbours);
  }

  /** The method is chosen, neighbours are unknown, 10 % of spend may change. */
  public static ReadoutQuestion automatic(ChannelId... channels) {
    return new ReadoutQuestion(Optional.empty(), List.of(channels), Map.of(), TOLERANCE);
  }
}
