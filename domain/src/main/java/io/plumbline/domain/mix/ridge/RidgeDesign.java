package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What all candidates of a model share; not changed once made, so that threads share it too. */
final class RidgeDesign {

  private final ResolvedMixModel model;
  private final RollingOrigins origins;
  private final LinearFactors linear;
  private final double range;
  private final double[] spendShares;

  RidgeDesign(ResolvedMixModel model) {
    this.model = model;
    this.origins = RollingOrigins.of(model.window().fitted());
    this.linear = new LinearFactors(model, origins);
    double[] outcome = model.scaledOutcome();
    this.range =
        Arrays.stream(outcome).max().orElseThrow() - Arrays.stream(outcome).min().orElseThrow();
    this.spendShares =
        model.channels().stream()
            .mapToDouble(channel -> channel.spec().paid() ? spend(channel) : 0)
            .toArray();
    double whole = Arrays.stream(spendShares).sum();
    for (int m = 0; m < spendShares.length && whole > 0; m++) {
      spendShares[m] /= whole;
    }
  }

  private double spend(ResolvedChannel channel) {
    return IntStream.range(0, model.window().fitted()).mapToDouble(t -> channel.spend()[t]).sum();
  }

  ResolvedMixModel model() {
    return model;
  }

  RollingOrigins origins() {
    return origins;
  }

  LinearFactors linear() {
    return linear;
  }

  /** Returns the distance from the lowest to the highest outcome, on the model's scale. */
  double range() {
    return range;
  }

  /**
   * Returns the distance between effect shares and spend shares of paid media, larger the more of
   * them have no effect: Robyn's DECOMP.RSSD.
   *
   * @param worths what one of each channel's coefficient is worth over the fitted periods
   */
  double implausibility(double[] coefficients, double[] worths) {
    double whole = 0;
    int paid = 0;
    int idle = 0;
    for (int m = 0; m < worths.length; m++) {
      if (model.channels().get(m).spec().paid()) {
        paid++;
        idle += coefficients[m] == 0 ? 1 : 0;
        whole += coefficients[m] * worths[m];
      }
    }
    double squares = 0;
    for (int m = 0; m < worths.length; m++) {
      if (model.channels().get(m).spec().paid()) {
        double share = whole > 0 ? coefficients[m] * worths[m] / whole : 0;
        double distance = share - spendShares[m];
        squares += distance * distance;
      }
    }
    return paid == 0 ? 0 : Math.sqrt(squares) * (1 + idle / (double) paid);
  }

  /** Returns how many coefficients must not be negative: channels, then controls of known sign. */
  int signed() {
    return model.channels().size() + model.signedTerms().size();
  }
}
