package io.plumbline.adapters.web.preview;

import static io.plumbline.adapters.web.preview.MadeUpReport.around;

import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.GeoResult;
import io.plumbline.domain.mix.insight.HaloResult;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Made-up parts of a report that not every model has: owned media, halos, geos, lift tests. */
final class MadeUpParts {

  /** A market's name and its part of everything. */
  private record Market(String name, double part) {}

  private static final List<Market> MARKETS =
      List.of(
          new Market("California", 0.21),
          new Market("Texas", 0.17),
          new Market("Florida", 0.13),
          new Market("New York", 0.12),
          new Market("Illinois", 0.08),
          new Market("Pennsylvania", 0.08),
          new Market("Ohio", 0.07),
          new Market("Georgia", 0.06),
          new Market("Michigan", 0.05),
          new Market("Rest of the country", 0.03));

  private MadeUpParts() {}

  /** Returns owned media: an effect, and no spend. */
  static List<ChannelResult> organic(double outcome) {
    return List.of(
        owned("E-mail", 5.2e6, 6e5, outcome), owned("Social, own posts", 1.4e6, 9e5, outcome));
  }

  private static ChannelResult owned(String name, double contribution, double sd, double outcome) {
    return new ChannelResult(
        new ChannelId(name),
        0,
        around(contribution, sd),
        around(contribution / outcome, sd / outcome),
        null,
        null,
        List.of(),
        null,
        around(0.21, 0.06),
        Map.of("alpha", around(0.2, 0.07)),
        0,
        0,
        List.of());
  }

  /** Returns one channel that lifts another. */
  static List<HaloResult> halos(double outcome) {
    return List.of(
        new HaloResult(
            "TV on Search",
            new ChannelId("TV"),
            new ChannelId("Search"),
            around(0.24, 0.08),
            around(3.9e6, 1.3e6),
            around(3.9e6 / outcome, 1.3e6 / outcome)));
  }

  /** Returns every market with its part of the channels. */
  static List<GeoResult> geos(List<ChannelResult> channels, double outcome) {
    double mean = 0;
    for (int g = 0; g < MARKETS.size(); g++) {
      mean += MARKETS.get(g).part() * strength(g);
    }
    List<GeoResult> geos = new ArrayList<>();
    for (int g = 0; g < MARKETS.size(); g++) {
      Market market = MARKETS.get(g);
      List<GeoResult.Channel> parts = new ArrayList<>();
      for (ChannelResult channel : channels) {
        parts.add(part(channel, market, strength(g) / mean));
      }
      geos.add(
          new GeoResult(
              new Geo(market.name()),
              market.part() * outcome,
              around(market.part() * outcome * 0.99, market.part() * outcome * 0.01),
              parts));
    }
    return geos;
  }

  /** How much stronger media are in a market than in others. */
  private static double strength(int market) {
    return 1 + 0.5 * Math.sin(3.1 * market);
  }

  private static GeoResult.Channel part(ChannelResult channel, Market market, double strength) {
    double spend = channel.spend() * market.part();
    double mean = channel.contribution().mean() * market.part() * strength;
    Estimate contribution = around(mean, Math.abs(mean) * 0.2);
    return new GeoResult.Channel(
        channel.channel(), spend, contribution, spend == 0 ? null : contribution.times(1 / spend));
  }

  /** Returns three tests: a fresh one, a stale one, and one of two channels that disagrees. */
  static List<CalibrationResult> calibrations(LocalDate last) {
    return List.of(
        calibration(
            List.of("Digital video"), last.minusWeeks(9), 180_000, 300_000, 60_000, 0.92, 1.4),
        calibration(List.of("Social"), last.minusWeeks(20), -240_000, -190_000, 55_000, 0.81, 0.9),
        calibration(List.of("Newspaper"), last.minusWeeks(61), 90_000, 30_000, 25_000, 0.45, 0.5),
        calibration(
            List.of("Search", "Audio digital"),
            last.minusWeeks(30),
            400_000,
            360_000,
            110_000,
            0.7,
            2.3));
  }

  private static CalibrationResult calibration(
      List<String> channels,
      LocalDate start,
      double change,
      double found,
      double error,
      double weight,
      double naive) {
    double before = change * naive;
    double after = (before + 2 * found) / 3;
    double aged = error / Math.sqrt(weight);
    return new CalibrationResult(
        new LiftTest(
            channels.stream().map(ChannelId::new).toList(),
            start,
            start.plusDays(27),
            change,
            found,
            error,
            channels.size() == 1 ? List.of() : List.of(new Geo("Ohio"), new Geo("Michigan"))),
        aged,
        weight,
        around(before, Math.abs(before) * 0.15),
        around(after, Math.abs(after) * 0.1),
        (found - before) / Math.hypot(aged, before * 0.15),
        channels.stream()
            .map(
                name ->
                    new CalibrationResult.Channel(
                        name, around(naive * 1.1, 0.25), around(after / change * 1.1, 0.16)))
            .toList());
  }
}
