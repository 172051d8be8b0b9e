package io.plumbline.adapters.web.ui.health;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.PairedChart;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.ModelHealth;
import io.plumbline.domain.mix.insight.ParameterSummary;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the data added to what was believed about one quantity of every channel.
 *
 * @param unit what it is counted in, beside the heading
 */
record Learning(String quantity, String unit, List<PairedChart.Row> rows, Drawn drawn) {

  /** Narrowed by less than this part, an interval is still the belief of before. */
  private static final double TAUGHT_NOTHING = 0.1;

  /**
   * Returns a chart a quantity: those of the effect first, then carry-over and saturation, each
   * with the channels whose parameter had a prior.
   */
  static List<Learning> of(MixModelReport report, ModelHealth health, Units units) {
    List<String> channels =
        Stream.concat(report.channels().stream(), report.organic().stream())
            .map(ChannelResult::channel)
            .map(channel -> channel.value())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    Map<String, List<PairedChart.Row>> quantities = new LinkedHashMap<>();
    for (ParameterSummary parameter : health.parameters()) {
      String channel = channel(parameter.name(), channels);
      if (channel != null && parameter.prior() != null && learnt(parameter)) {
        String quantity =
            parameter.name().substring(0, parameter.name().length() - channel.length() - 1);
        quantities
            .computeIfAbsent(quantity, any -> new ArrayList<>())
            .add(row(channel, parameter.prior(), parameter.estimate()));
      }
    }
    List<Learning> all = new ArrayList<>();
    quantities.forEach((quantity, rows) -> all.add(of(quantity, rows, units)));
    return all;
  }

  /** The channel a parameter is of: {@code quantity.channel}, the quantity without a dot. */
  private static @Nullable String channel(String parameter, List<String> channels) {
    return channels.stream()
        .filter(name -> parameter.endsWith("." + name))
        .filter(name -> parameter.indexOf('.') == parameter.length() - name.length() - 1)
        .findFirst()
        .orElse(null);
  }

  private static boolean learnt(ParameterSummary parameter) {
    return parameter.prior() != null
        && parameter.prior().upper() > parameter.prior().lower()
        && Double.isFinite(parameter.prior().upper())
        && Double.isFinite(parameter.prior().lower());
  }

  private static Learning of(String name, List<PairedChart.Row> rows, Units units) {
    rows.sort(Comparator.comparingDouble((PairedChart.Row row) -> row.after().mean()).reversed());
    boolean money = name.startsWith("half_saturation") && !rows.isEmpty();
    Magnitude magnitude =
        Magnitude.of(rows.stream().mapToDouble(row -> row.after().mean()).max().orElse(1));
    boolean ratio = name.equals("roi") || name.equals("mroi") || name.equals("marginal_roi");
    String quantity = title(name);
    return new Learning(
        quantity,
        ratio
            ? units.returnName()
            : money ? "%s of spend a %s".formatted(units.moneyIn(magnitude), units.period()) : "",
        rows,
        PairedChart.of(
            new PairedChart.About(
                quantity,
                "before",
                "after",
                money ? magnitude.divisor() : 1,
                ratio && units.breaksEven() ? 1.0 : null),
            rows));
  }

  /** One channel: how much narrower its interval became, and whether that is next to nothing. */
  static PairedChart.Row row(String channel, CredibleInterval before, Estimate after) {
    double narrower = 1 - width(after.interval()) / width(before);
    return new PairedChart.Row(
        channel,
        before,
        after,
        narrower < 0
            ? Format.fixed(-100 * narrower, 0) + "% wider"
            : Format.fixed(100 * narrower, 0) + "% narrower",
        narrower < TAUGHT_NOTHING);
  }

  private static double width(CredibleInterval interval) {
    return interval.upper() - interval.lower();
  }

  private static String title(String name) {
    return switch (name) {
      case "roi" -> "ROI";
      case "mroi", "marginal_roi" -> "Marginal ROI";
      case "alpha" -> "Carry-over, alpha";
      case "half_saturation" -> "Half saturation";
      case "slope" -> "Slope of the curve";
      default -> {
        String words = name.replace('_', ' ');
        yield words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
      }
    };
  }
}
