package io.plumbline.benchmarks.brands;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A brand that never was: what an analyst would get of it, and the truth. */
@SuppressWarnings("ArrayRecordComponent") // series, compared by nobody
public record SimulatedBrand(
    String name, double[] revenue, double[] price, List<SimulatedChannel> channels) {

  private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);

  /** Returns the data as CSV: week, revenue, price and the spend of each channel; no truth. */
  public String csv() {
    StringBuilder csv = new StringBuilder("week,revenue,price");
    channels.forEach(channel -> csv.append(",spend_").append(channel.name()));
    csv.append('\n');
    for (int t = 0; t < revenue.length; t++) {
      csv.append(FIRST.plusWeeks(t));
      csv.append(String.format(Locale.ROOT, ",%.2f,%.4f", revenue[t], price[t]));
      for (SimulatedChannel channel : channels) {
        csv.append(String.format(Locale.ROOT, ",%.2f", channel.spend()[t]));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  /** Returns the specification an analyst would write: every default left as it is. */
  public String spec() {
    return spec("");
  }

  /**
   * Returns the specification with more lines.
   *
   * @param more YAML at the top level
   */
  public String spec(String more) {
    StringBuilder spec = new StringBuilder();
    spec.append("name: ").append(name).append('\n');
    spec.append("data: ").append(name).append(".csv\n");
    spec.append("grain: week\ndate: week\n");
    spec.append("kpi: {column: revenue, kind: revenue}\n");
    spec.append("channels:\n");
    for (SimulatedChannel channel : channels) {
      spec.append("  - {name: %1$s, spend: spend_%1$s}%n".formatted(channel.name()));
    }
    spec.append("controls:\n  - {column: price}\n");
    return spec.append(more).toString();
  }
}
