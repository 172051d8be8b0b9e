package io.plumbline.adapters.web.ui.mix;

import io.plumbline.adapters.web.ui.Fact;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.ComponentChart;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.ResponseCurveChart;
import io.plumbline.adapters.web.ui.chart.Room;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.reporting.ChannelVerdict;
import io.plumbline.domain.reporting.Evidence;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One channel in detail.
 *
 * @param lead what its next unit of money does, how sure that is, and what limits the verdict
 * @param curve absent without spend
 * @param geos what it did in each geo; absent for national data
 * @param tests what each of its lift tests did, in a few sentences
 * @param overTime absent if the model does not split the outcome over time
 */
record ChannelPage(
    String channel,
    ChannelVerdict verdict,
    Evidence evidence,
    String lead,
    List<Fact> facts,
    @Nullable Chart curve,
    @Nullable Chart overTime,
    @Nullable GeoPage geos,
    List<String> tests,
    List<Parameter> parameters) {

  /** A chart and what stands beside its heading. */
  record Chart(String remark, Drawn drawn) {}

  /** An inferred parameter in words. */
  record Parameter(String name, String meaning, Figure figure) {}

  ChannelPage {
    facts = List.copyOf(facts);
    tests = List.copyOf(tests);
    parameters = List.copyOf(parameters);
  }

  static ChannelPage of(ChannelResult channel, Units units, MixModelReport report) {
    Evidence evidence = Evidence.behind(channel.channel(), report);
    boolean spent = channel.spend() > 0 && !channel.responseCurve().isEmpty();
    return new ChannelPage(
        channel.channel().value(),
        ChannelVerdict.of(channel, evidence),
        evidence,
        lead(channel, units, evidence),
        facts(channel, units),
        spent
            ? new Chart(ResponseCurveChart.remark(units), ResponseCurveChart.of(channel, units))
            : null,
        overTime(channel, report.decomposition().overall(), units),
        report.geos().isEmpty() ? null : GeoPage.of(channel, report, units),
        report.calibrationsOf(channel.channel()).stream()
            .map(test -> TestWords.of(test, units))
            .toList(),
        parameters(channel, units));
  }

  private static String lead(ChannelResult channel, Units units, Evidence evidence) {
    Estimate next = channel.marginalRoi();
    if (next == null) {
      return "Nothing was spent on this channel, so nothing is known about its return.";
    }
    return expected(next, units)
        + (units.breaksEven() ? room(channel, units) : "")
        + switch (evidence) {
          case MODEL_ONLY -> " No test has measured it, so the verdict stays at Test.";
          case STALE -> " Its newest test is older than 26 weeks.";
          case TESTED -> "";
        };
  }

  private static String expected(Estimate next, Units units) {
    Figure figure = units.next(next);
    String told =
        units.decision().isCost()
            ? "The next %s is expected to cost %s"
                .formatted(units.breaksEven() ? "customer" : "conversion", figure.inProse())
            : "The next %s1 is expected to return %s%s of revenue"
                .formatted(
                    Format.symbol(units.currency()),
                    Format.symbol(units.currency()),
                    figure.value());
    String within = " within %d days".formatted(units.decision().payback().days());
    return told + within + against(next, units) + ".";
  }

  private static String against(Estimate next, Units units) {
    Double even = units.nextBreakEven();
    if (even == null) {
      return "";
    }
    CredibleInterval told = Objects.requireNonNull(units.nextEstimate(next)).interval();
    String where =
        told.lower() > even
            ? "the whole interval lies above "
            : told.upper() < even ? "the whole interval lies below " : "the interval spans ";
    return ", and " + where + units.onScale(even);
  }

  private static String room(ChannelResult channel, Units units) {
    return Room.of(channel)
        .map(
            room ->
                " About %s a %s of room remains before it stops paying."
                    .formatted(room.written(units), units.period()))
        .orElse("");
  }

  private static List<Fact> facts(ChannelResult channel, Units units) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "%s, %d days".formatted(units.nextName(), units.decision().payback().days()),
            units.next(channel.marginalRoi())));
    facts.add(new Fact("ROI, whole window", ratio(channel.roi())));
    facts.add(
        new Fact("Incremental " + units.outcomeName(), units.outcome(channel.contribution())));
    facts.add(
        new Fact(
            "Spend a " + units.period(),
            new Figure(
                units.spend(channel.averageSpend()),
                "highest " + units.spend(channel.highestSpend()))));
    facts.add(
        new Fact("Arrives after its " + units.period(), Format.percent(channel.carryoverShare())));
    return facts;
  }

  private static Figure ratio(@Nullable Estimate ratio) {
    return ratio == null ? Figure.none("no spend") : Format.ratio(ratio);
  }

  private static @Nullable Chart overTime(
      ChannelResult channel, Decomposition decomposition, Units units) {
    return decomposition.components().stream()
        .filter(
            part ->
                part.kind() == Component.Kind.CHANNEL
                    && part.name().equals(channel.channel().value()))
        .findFirst()
        .map(
            part ->
                new Chart(
                    ComponentChart.remark(part, units),
                    ComponentChart.of(part, decomposition.periods(), units)))
        .orElse(null);
  }

  private static List<Parameter> parameters(ChannelResult channel, Units units) {
    List<Parameter> parameters = new ArrayList<>();
    Map<String, Estimate> inferred = channel.parameters();
    if (inferred.containsKey("alpha")) {
      parameters.add(
          new Parameter(
              "alpha",
              "carry-over: what is left of the pressure after one " + units.period(),
              Format.ratio(Objects.requireNonNull(inferred.get("alpha")))));
    }
    if (inferred.containsKey("half_saturation_spend")) {
      parameters.add(
          new Parameter(
              "half_saturation_spend",
              "the steady spend a %s that brings half of all it ever could"
                  .formatted(units.period()),
              Format.money(
                  Objects.requireNonNull(inferred.get("half_saturation_spend")),
                  units.currency())));
    }
    if (inferred.containsKey("slope")) {
      parameters.add(
          new Parameter(
              "slope",
              "the bend of the curve; 1 means diminishing returns from the start",
              slope(Objects.requireNonNull(inferred.get("slope")))));
    }
    return parameters;
  }

  private static Figure slope(Estimate slope) {
    return slope.sd() == 0
        ? new Figure(Format.fixed(slope.mean(), 2), "fixed by the specification")
        : Format.ratio(slope);
  }
}
