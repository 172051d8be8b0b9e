package io.plumbline.adapters.web.ui.mix;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.ForestScale;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.reporting.ChannelVerdict;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every channel of a model, the best return on the next unit of money first.
 *
 * @param spendUnit what the column of spend is counted in, such as {@code $k a week}
 * @param totalSpend all channels' spend, in that unit
 * @param window which periods the figures are averages of
 * @param scale of the forest cells, with the plumb line at 1.00 if the outcome is money
 */
record ChannelsPage(
    String run,
    Units units,
    String spendUnit,
    List<Row> rows,
    String totalSpend,
    String window,
    ForestScale scale,
    MixModelReport report,
    List<ChannelResult> channels) {

  /** One channel. */
  record Row(
      String channel,
      String spend,
      Figure contribution,
      Figure roi,
      Figure next,
      @Nullable Estimate nextEstimate,
      ChannelVerdict verdict,
      Evidence evidence) {

    boolean tested() {
      return evidence != Evidence.MODEL_ONLY;
    }
  }

  ChannelsPage {
    rows = List.copyOf(rows);
    channels = List.copyOf(channels);
  }

  static ChannelsPage of(ModelRun run, Brand brand, DecisionCurrency decision) {
    MixModelReport report = run.report().within(decision.payback());
    Units units = Units.of(report, brand.currency(), decision);
    int periods = report.data().periods();
    double most =
        report.channels().stream().mapToDouble(ChannelResult::spend).max().orElse(1) / periods;
    Magnitude magnitude = Magnitude.of(most);
    List<ChannelResult> ranked =
        report.channels().stream()
            .sorted(Comparator.comparingDouble(ChannelsPage::rank).reversed())
            .toList();
    double total = ranked.stream().mapToDouble(ChannelResult::spend).sum();
    return new ChannelsPage(
        run.label(),
        units,
        "%s a %s".formatted(units.moneyIn(magnitude), units.period()),
        ranked.stream().map(channel -> row(channel, report, units, magnitude)).toList(),
        perPeriod(total, periods, magnitude),
        "Average of %d %ss to %s"
            .formatted(periods, units.period(), Format.date(report.data().last())),
        ForestScale.of(
            ranked.stream()
                .map(channel -> units.nextEstimate(channel.marginalRoi()))
                .filter(Objects::nonNull)
                .toList(),
            units.nextBreakEven()),
        report,
        ranked);
  }

  /** Returns the channel of this name. */
  Optional<ChannelResult> channel(String name) {
    return channels.stream().filter(channel -> channel.channel().value().equals(name)).findFirst();
  }

  /**
   * Returns the table with full precision, for a spreadsheet.
   *
   * @param touchpoints what channels are for, where somebody said so
   */
  Spreadsheet sheet(List<Touchpoint> touchpoints) {
    List<String> head =
        Stream.concat(
                Stream.of("channel", "funnel_stage", "intended_outcome", "spend"),
                Stream.of(
                        "contribution",
                        "roi",
                        units.nextName().toLowerCase(Locale.ROOT).replace(' ', '_'))
                    .flatMap(name -> Spreadsheet.heads(name).stream()))
            .toList();
    List<List<String>> lines = new ArrayList<>();
    for (ChannelResult channel : channels) {
      List<String> line = new ArrayList<>();
      line.add(channel.channel().value());
      Optional<Touchpoint> touchpoint =
          touchpoints.stream().filter(one -> one.channel().equals(channel.channel())).findFirst();
      line.add(touchpoint.map(one -> one.stage().key()).orElse(""));
      line.add(touchpoint.map(Touchpoint::outcome).orElse(""));
      line.add(Double.toString(channel.spend()));
      Spreadsheet.numbers(line, channel.contribution());
      Spreadsheet.numbers(line, channel.roi());
      Spreadsheet.numbers(line, units.nextEstimate(channel.marginalRoi()));
      lines.add(line);
    }
    return new Spreadsheet(head, lines);
  }

  private static Row row(
      ChannelResult channel, MixModelReport report, Units units, Magnitude magnitude) {
    Evidence evidence = Evidence.behind(channel.channel(), report);
    return new Row(
        channel.channel().value(),
        perPeriod(channel.spend(), report.data().periods(), magnitude),
        units.outcome(channel.contribution()),
        written(channel.roi()),
        units.next(channel.marginalRoi()),
        units.nextEstimate(channel.marginalRoi()),
        ChannelVerdict.of(channel, evidence),
        evidence);
  }

  private static Figure written(@Nullable Estimate ratio) {
    return ratio == null ? Figure.none("no spend") : Format.ratio(ratio);
  }

  private static String perPeriod(double spend, int periods, Magnitude magnitude) {
    return Format.fixed(spend / periods / magnitude.divisor(), 1);
  }

  private static double rank(ChannelResult channel) {
    return middle(channel.marginalRoi());
  }

  /** Returns what things are put in order by; those without an estimate come last. */
  static double middle(@Nullable Estimate estimate) {
    return estimate == null ? Double.NEGATIVE_INFINITY : estimate.mean();
  }

  /** Returns the numbers behind a row. */
  ChannelResult result(Row row) {
    return channel(row.channel()).orElseThrow();
  }
}
