package io.plumbline.domain.maturity.rule;

import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.maturity.ComponentScore;
import io.plumbline.domain.maturity.ComponentScore.Part;
import io.plumbline.domain.maturity.MaturityComponent;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which part of the spend stands on a lift test of the last six months. */
public final class TestedSpend {

  private static final int FRESH_WEEKS = 26;

  private TestedSpend() {}

  private record Ended(ChannelId channel, LocalDate day) {}

  /**
   * Scores the spend the run has modelled.
   *
   * @param run the one the brand stands on; absent while there is none
   * @param tests the brand's own, read out
   */
  public static ComponentScore of(
      @Nullable ModelRun run, List<TestedChannel> tests, LocalDate today) {
    List<ChannelResult> channels = run == null ? List.of() : run.report().channels();
    double spend = channels.stream().mapToDouble(ChannelResult::spend).sum();
    if (run == null || !(spend > 0)) {
      return new ComponentScore.Unknown(
          MaturityComponent.TEST_COVERAGE,
          run == null
              ? "No model is fitted yet, so nobody knows which spend is to be tested."
              : "%s models no spend.".formatted(run.label()));
    }
    SortedMap<String, LocalDate> fresh = fresh(run, tests, today);
    double tested =
        channels.stream()
            .filter(one -> fresh.containsKey(one.channel().value()))
            .mapToDouble(ChannelResult::spend)
            .sum();
    List<Part> parts =
        channels.stream()
            .map(
                one ->
                    new Part(
                        one.channel().value(),
                        "%s of the spend, %s"
                            .formatted(
                                percent(one.spend() / spend),
                                fresh.containsKey(one.channel().value())
                                    ? "tested to " + fresh.get(one.channel().value())
                                    : "no test of the last 26 weeks")))
            .toList();
    return new ComponentScore.Known(
        MaturityComponent.TEST_COVERAGE,
        ComponentScore.points(tested / spend),
        "%s of the spend in %s went to channels with a lift test of the last 26 weeks: %d of %d channels."
            .formatted(
                percent(tested / spend), run.label(), count(channels, fresh), channels.size()),
        parts);
  }

  private static long count(List<ChannelResult> channels, SortedMap<String, LocalDate> fresh) {
    return channels.stream().filter(one -> fresh.containsKey(one.channel().value())).count();
  }

  /** The last day of each channel's newest test, if that is recent enough. */
  private static SortedMap<String, LocalDate> fresh(
      ModelRun run, List<TestedChannel> tests, LocalDate today) {
    Stream<Ended> own = tests.stream().map(test -> new Ended(test.channel(), test.ended()));
    Stream<Ended> stated =
        run.report().calibrations().stream()
            .map(CalibrationResult::test)
            .flatMap(
                test -> test.channels().stream().map(channel -> new Ended(channel, test.end())));
    SortedMap<String, LocalDate> newest = new TreeMap<>();
    Stream.concat(own, stated)
        .filter(one -> !one.day().isAfter(today))
        .filter(one -> !one.day().isBefore(today.minusWeeks(FRESH_WEEKS)))
        .forEach(
            one -> newest.merge(one.channel().value(), one.day(), (a, b) -> a.isAfter(b) ? a : b));
    return newest;
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * part);
  }
}
