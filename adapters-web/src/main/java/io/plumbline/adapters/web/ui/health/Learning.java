package io.plumbline.adapters.web.ui.health;

import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.LearningChart;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.ModelHealth;
import io.plumbline.domain.mix.insight.ParameterSummary;
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
record Learning(String quantity, String unit, List<LearningChart.Row> rows, Drawn drawn) {

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
    Map<String, List<LearningChart.Row>> quantities = new LinkedHashMap<>();
    for (ParameterSummary parameter : health.parameters()) {
      String channel = channel(parameter.name(), channels);
      if (channel != null && parameter.prior() != null && learnt(parameter)) {
        String quantity =
            parameter.name().substring(0, parameter.name().length() - channel.length() - 1);
        quantities
            .computeIfAbsent(quantity, any -> new ArrayList<>())
            .add(new LearningChart.Row(channel, parameter.prior(), parameter.estimate()));
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

  private static Learning of(String name, List<LearningChart.Row> rows, Units units) {
    rows.sort(Comparator.comparingDouble((LearningChart.Row row) -> row.after().mean()).reversed());
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
        LearningChart.of(
            quantity,
            rows,
            money ? magnitude.divisor() : 1,
            ratio && units.breaksEven() ? 1.0 : null));
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
