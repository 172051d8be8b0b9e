package io.plumbline.adapters.web.rest.mix;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a lift test did to the model, as in fit.json.
 *
 * @param standardError that of the test, larger the older it is
 * @param weight how much of the test's information was left at its age, in (0, 1]
 * @param before what a model without tests expects of the test's spend change
 * @param after what this model expects of it
 * @param disagreement the test's finding less {@code before}, in their common standard errors
 */
public record CalibrationJson(
    String label,
    Test test,
    double standardError,
    double weight,
    @Nullable EstimateJson before,
    EstimateJson after,
    @Nullable Double disagreement,
    List<Channel> channels) {

  /** The test as it was stated. */
  public record Test(
      List<String> channels,
      LocalDate startDate,
      LocalDate endDate,
      double spendChange,
      double incrementalOutcome,
      double standardError,
      List<String> geos) {

    static Test from(LiftTest test) {
      return new Test(
          test.channels().stream().map(ChannelId::value).toList(),
          test.start(),
          test.end(),
          test.spendChange(),
          test.incrementalOutcome(),
          test.standardError(),
          test.geos().stream().map(Geo::value).toList());
    }
  }

  /** A tested channel's return on investment without and with the tests. */
  public record Channel(String name, @Nullable EstimateJson roiBefore, EstimateJson roiAfter) {

    static Channel from(CalibrationResult.Channel channel) {
      return new Channel(
          channel.name(),
          EstimateJson.from(channel.roiBefore()),
          EstimateJson.of(channel.roiAfter()));
    }
  }

  static CalibrationJson from(CalibrationResult result) {
    return new CalibrationJson(
        result.test().label(),
        Test.from(result.test()),
        result.standardError(),
        result.weight(),
        EstimateJson.from(result.before()),
        EstimateJson.of(result.after()),
        finite(result.disagreement()),
        result.channels().stream().map(Channel::from).toList());
  }
}
