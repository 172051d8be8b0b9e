package io.plumbline.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The worked example of the documentation, {@code docs/examples/s0}, as if it ended last week: its
 * weeks, the days of its last quarter, a two-week test of retail media, and its line items.
 */
final class StoryBrand {

  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "s0");
  private static final double[] DAYS = {1.10, 1.02, 0.98, 0.95, 1.05, 1.00, 0.90};

  private static final String SPEC =
      """
      name: story
      data: data.csv
      grain: week
      date: week
      kpi: {column: revenue, kind: revenue}
      channels:
        - {name: paid_social, spend: paid_social}
        - {name: search, spend: search}
        - {name: retail_media, spend: retail_media}
      controls:
        - {column: promotion, kind: treatment, sign: positive}
        - {column: price, sign: negative}
      calibration:
        lift_tests:
          - {channel: retail_media, start_date: %s, end_date: %s, spend_change: 10000, incremental_outcome: 21600, standard_error: 9000}
      """;

  static final String BUDGETS =
      """
      {"reason": "the sheet of the agency", "budgets": [
        {"channel": "paid_social", "item": "prospecting video", "cents": 2200000},
        {"channel": "paid_social", "item": "retargeting", "cents": 1300000},
        {"channel": "paid_social", "item": "creators", "cents": 500000},
        {"channel": "search", "item": "brand", "cents": 900000},
        {"channel": "search", "item": "generic", "cents": 1800000},
        {"channel": "search", "item": "shopping", "cents": 800000},
        {"channel": "retail_media", "item": "sponsored products", "cents": 1750000},
        {"channel": "retail_media", "item": "onsite display", "cents": 750000}]}
      """;

  private StoryBrand() {}

  /** The Monday of this week: no week from it on is over. */
  static LocalDate monday() {
    return LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Makes it under this name, imported and fitted, and returns its id. */
  static String named(String name) {
    Rest.as("admin")
        .json("POST", "/brands", "{\"name\":\"%s\",\"currency\":\"USD\"}".formatted(name));
    String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    String brand = "/brands/" + id;
    Rest lead = Rest.as("lead");
    LocalDate tested = monday().minusWeeks(8);
    ok(
        lead.send(
            "PUT",
            brand + "/specification",
            "text/yaml",
            SPEC.formatted(tested, tested.plusDays(13)),
            Map.of()));
    lead.finished(
        lead.send(
            "POST",
            brand + "/imports?file=weeks.csv",
            "text/csv",
            String.join("\n", weeks()) + "\n",
            Map.of()));
    days(id, lastDays());
    var fitted =
        lead.finished(
            lead.json(
                "POST",
                brand + "/fits",
                "{\"chains\": 2, \"warmup\": 300, \"draws\": 300, \"seed\": 7}"));
    if (!fitted.get("state").asString().equals("SUCCEEDED")) {
      throw new IllegalStateException(fitted.toString());
    }
    return id;
  }

  /** Imports days of the outcome: lines of day and revenue. */
  static void days(String brand, List<String> rows) {
    Rest lead = Rest.as("lead");
    var imported =
        lead.finished(
            lead.send(
                "POST",
                "/brands/" + brand + "/imports?file=days.csv&outcome_by_day=day",
                "text/csv",
                "day,revenue\n" + String.join("\n", rows) + "\n",
                Map.of()));
    if (!imported.get("state").asString().equals("SUCCEEDED")) {
      throw new IllegalStateException(imported.toString());
    }
  }

  private static void ok(Rest.Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.status() + " " + answer.body());
    }
  }

  /** The file, its last week the one before this. */
  private static List<String> weeks() {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(EXAMPLE.resolve("data.csv")));
      LocalDate last = LocalDate.parse(lines.getLast().substring(0, 10));
      long on = ChronoUnit.DAYS.between(last, monday().minusWeeks(1));
      for (int i = 1; i < lines.size(); i++) {
        String line = lines.get(i);
        lines.set(i, LocalDate.parse(line.substring(0, 10)).plusDays(on) + line.substring(10));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The days of the last thirteen weeks, which make those weeks. */
  private static List<String> lastDays() {
    List<String> weeks = weeks();
    List<String> days = new ArrayList<>();
    for (String week : weeks.subList(weeks.size() - 13, weeks.size())) {
      LocalDate first = LocalDate.parse(week.substring(0, 10));
      double revenue = Double.parseDouble(week.split(",")[1]);
      for (int d = 0; d < 7; d++) {
        double wobble = 1 + 0.01 * Math.sin(12.9898 * first.plusDays(d).toEpochDay());
        days.add(
            "%s,%s"
                .formatted(
                    first.plusDays(d),
                    String.format(Locale.ROOT, "%.2f", revenue / 7 * DAYS[d] * wobble)));
      }
    }
    return days;
  }
}
