package io.plumbline.application.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GeoLift's walkthrough, and other tests, from files alone. */
class ExperimentFromTheCommandLineTest {

  private static final String WALKTHROUGH =
      """
      data: GeoLift_Test.csv
      date: date
      geo: location
      kpi: Y
      channel: social
      treated: [chicago, portland]
      start: 2021-04-01
      end: 2021-04-15
      """;

  @TempDir static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void data() throws IOException {
    for (String file : List.of("geolift/GeoLift_Test.csv", "salesandcost.csv")) {
      try (InputStream in =
          Objects.requireNonNull(
              ExperimentFromTheCommandLineTest.class.getResourceAsStream("/experiments/" + file))) {
        Files.copy(in, folder.resolve(file.substring(file.indexOf('/') + 1)));
      }
    }
    List<String> lines = Files.readAllLines(folder.resolve("salesandcost.csv"));
    Map<String, Long> periods =
        lines.stream()
            .skip(1)
            .collect(Collectors.groupingBy(line -> line.split(",")[1], Collectors.counting()));
    long all = Collections.max(periods.values());
    Files.write(
        folder.resolve("whole.csv"),
        IntStream.range(0, lines.size())
            .filter(i -> i == 0 || periods.getOrDefault(lines.get(i).split(",")[1], 0L) == all)
            .mapToObj(lines::get)
            .toList());
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(Object... arguments) {
    Console console = new Console(new PrintWriter(out, true), new PrintWriter(err, true), false);
    String[] words = new String[arguments.length + 1];
    words[0] = "experiment";
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }
    return Cli.of(console).execute(words);
  }

  private JsonNode answer(Object... arguments) {
    assertThat(run(arguments)).as(err.toString()).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  @Test
  void the_published_readout_comes_to_the_digit() throws IOException {
    JsonNode found = answer("readout", file("scm.yaml", WALKTHROUGH + "method: scm\n"));
    assertThat(found.get("att").asDouble()).isCloseTo(155.556, within(0.001));
    assertThat(found.at("/pre_period/l2").asDouble()).isCloseTo(909.489, within(0.001));
    assertThat(found.at("/pre_period/scaled_l2").asDouble()).isCloseTo(0.1636, within(0.0001));
    assertThat(found.get("incremental_outcome").asDouble()).isCloseTo(4667, within(1.0));
  }

  @Test
  void p_value_and_interval_are_one_and_companions_and_checks_stand_beside() throws IOException {
    JsonNode found = answer("readout", file("auto.yaml", WALKTHROUGH));
    double lower = found.at("/interval/lower").asDouble();
    double upper = found.at("/interval/upper").asDouble();
    assertThat(lower > 0 || upper < 0).isEqualTo(found.get("p_value").asDouble() < 0.05);
    assertThat(found.get("lift_percent").asDouble()).isBetween(lower, upper);
    assertThat(found.at("/interval/level").asDouble()).isEqualTo(0.95);
    assertThat(found.get("companions").size()).isGreaterThanOrEqualTo(3);
    assertThat(found.get("checks").size()).isGreaterThanOrEqualTo(6);
    assertThat(found.at("/placebo/runs").asInt()).isPositive();
    assertThat(found.get("iroas").isNull()).isTrue();
    double weights = 0;
    for (JsonNode weight : found.get("weights")) {
      weights += weight.asDouble();
    }
    assertThat(weights).isCloseTo(1, within(1e-9));
  }

  @Test
  void a_one_sided_interval_is_open_on_the_other_side() throws IOException {
    JsonNode found =
        answer("readout", file("greater.yaml", WALKTHROUGH + "alternative: greater\n"));
    assertThat(found.at("/interval/upper").isNull()).isTrue();
    assertThat(found.at("/interval/lower").isNumber()).isTrue();
  }

  @Test
  void where_spend_is_given_its_return_and_a_row_for_the_model_come_too() throws IOException {
    JsonNode found =
        answer(
            "readout",
            file(
                "cost.yaml",
                """
                data: whole.csv
                date: date
                geo: geo
                kpi: sales
                spend: cost
                treated: ["1", "4", "6"]
                start: 2015-02-16
                end: 2015-03-15
                """));
    double spend = found.get("incremental_spend").asDouble();
    assertThat(found.at("/iroas/estimate").asDouble())
        .isCloseTo(found.get("incremental_outcome").asDouble() / spend, within(1e-9));
    assertThat(found.at("/iroas/interval/lower").asDouble())
        .isLessThan(found.at("/iroas/interval/upper").asDouble());
    assertThat(found.at("/calibration_row/channel").asString()).isEqualTo("cost");
    assertThat(found.at("/calibration_row/standard_error").asDouble()).isPositive();
    assertThat(found.at("/calibration_row/turned_round").asBoolean())
        .as("the data have the test in them: the row says what undoing it would do to them")
        .isTrue();
    assertThat(found.at("/calibration_row/spend_change").asDouble()).isEqualTo(-spend);
    assertThat(found.at("/calibration_row/incremental_outcome").asDouble())
        .isEqualTo(-found.get("incremental_outcome").asDouble());
  }

  @Test
  void several_files_are_answered_in_their_order_a_line_each() throws IOException {
    Path one = file("one.yaml", WALKTHROUGH + "method: did\n");
    Path two = file("two.yaml", WALKTHROUGH + "method: tbr\n");
    Path to = folder.resolve("answers.jsonl");
    assertThat(run("readout", one, two, "--out", to)).as(err.toString()).isZero();
    assertThat(Files.readAllLines(to))
        .extracting(line -> JsonMapper.shared().readTree(line).get("method").asString())
        .containsExactly("did", "tbr");
  }

  @Test
  void looks_spend_what_the_plan_allows() throws IOException {
    JsonNode found = answer("monitor", file("monitor.yaml", WALKTHROUGH));
    assertThat(found.get("verdict").asString()).isIn("continue", "significant", "futile");
    assertThat(found.get("looks").size()).isBetween(1, 15);
    assertThat(found.at("/plan/rule").asString()).isEqualTo("spending_square");
    assertThat(found.at("/plan/planned_end").asInt()).isEqualTo(15);
  }

  @Test
  void an_audience_needs_no_file() throws IOException {
    JsonNode found =
        answer(
            "readout",
            file(
                "audience.yaml",
                """
                method: audience
                arms:
                  treated: {people: 100000, conversions: 2200}
                  held_out: {people: 100000, conversions: 2000}
                """));
    assertThat(found.get("lift_percent").asDouble()).isCloseTo(10, within(0.5));
    assertThat(found.get("incremental_outcome").asDouble()).isCloseTo(200, within(1e-6));
    assertThat(found.get("p_value").asDouble()).isLessThan(0.01);
  }

  @Test
  void a_pause_of_everything_is_read_from_one_series() throws IOException {
    JsonNode found = answer("readout", file("pause.yaml", WALKTHROUGH + "method: time_holdout\n"));
    assertThat(found.get("method").asString()).isEqualTo("time_holdout");
    assertThat(found.get("evidence").asString()).isEqualTo("before_after");
    assertThat(found.at("/interval/lower").asDouble())
        .isLessThan(found.at("/interval/upper").asDouble());
  }

  @Test
  void everything_that_is_wrong_is_told_and_nothing_is_written() throws IOException {
    Path wrong =
        file(
            "wrong.yaml",
            WALKTHROUGH
                .replace("chicago", "chikago")
                .replace("end: 2021-04-15", "end: 2022-04-15"));
    Path to = folder.resolve("nothing.json");
    assertThat(run("readout", wrong, "--out", to)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString())
        .contains("no geo chikago", "the nearest is chicago", "2022-04-15 lies outside the data");
    assertThat(to).doesNotExist();
    err.getBuffer().setLength(0);
    assertThat(run("design", file("key.yaml", WALKTHROUGH + "tretaed_share: [0, 1]\n")))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("tretaed_share", "treated_share");
  }

  @Test
  void every_hole_of_a_panel_is_named() throws IOException {
    Path holes =
        file(
            "holes.yaml",
            """
            data: salesandcost.csv
            date: date
            geo: geo
            kpi: sales
            treated: ["2"]
            start: 2015-02-16
            end: 2015-03-15
            """);
    assertThat(run("readout", holes)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString())
        .contains("salesandcost.csv, column 100: 2015-01-10 has no outcome", "[missing-outcome]");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void designs_are_ranked_or_what_binds_is_named() throws IOException {
    JsonNode found =
        answer(
            "design",
            file(
                "design.yaml",
                """
                data: GeoLift_Test.csv
                date: date
                geo: location
                kpi: Y
                test_periods: [14]
                treated_share: [0.05, 0.10]
                exclude: [honolulu]
                mde: 0.10
                """));
    String where = found.get("feasible").asBoolean() ? "candidates" : "nearest";
    if (!found.get("feasible").asBoolean()) {
      assertThat(found.get("constraints").size()).isPositive();
    }
    JsonNode best = found.at("/%s/0".formatted(where));
    assertThat(best.get("markets").size()).isPositive();
    assertThat(best.get("mde").asDouble()).isPositive();
    assertThat(best.get("power_error").asDouble()).isPositive();
    assertThat(best.get("false_positive_rate").asDouble()).isBetween(0.0, 1.0);
    for (JsonNode market : best.get("markets")) {
      assertThat(market.asString()).isNotEqualTo("honolulu");
    }
  }

  /** A switchback of two regions over 24 days, tossed for every third day. */
  private static String switched() {
    StringBuilder rows = new StringBuilder("day,region,Y,on\n");
    for (int region = 0; region < 2; region++) {
      for (int t = 0; t < 24; t++) {
        int on = (t / 3 * (7 + 4 * region)) % 5 < 2 ? 1 : 0;
        rows.append(
            "%s,%s,%d,%d%n"
                .formatted(
                    LocalDate.of(2026, 3, 2).plusDays(t),
                    region == 0 ? "north" : "south",
                    1_000 + 7 * (t % 4) + 60 * on,
                    on));
      }
    }
    return rows.toString();
  }

  private static final String SWITCHBACK =
      """
      data: switched.csv
      date: day
      geo: region
      kpi: Y
      assignment: on
      method: switchback
      carry_over: 1
      """;

  @Test
  void a_switchback_is_read_by_the_schedule_its_coins_were_tossed_for() throws IOException {
    file("switched.csv", switched());
    JsonNode found = answer("readout", file("blocks.yaml", SWITCHBACK + "block: 3\n"));
    assertThat(found.at("/method").asString()).isEqualTo("switchback");
    assertThat(found.at("/companions/0/method").asString()).startsWith("regression");
    assertThat(found.at("/companions/0/interval/lower").isNumber()).isTrue();
    assertThat(found.get("incremental_outcome").asDouble()).isPositive();
  }

  @Test
  void an_assignment_that_switches_where_no_coin_is_tossed_is_refused() throws IOException {
    file("switched.csv", switched());
    assertThat(run("readout", file("blocks.yaml", SWITCHBACK + "block: 4\n"))).isEqualTo(2);
    assertThat(err.toString())
        .contains("north switches on 2026-03-", "where the schedule tosses no coin", "block: N");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_design_under_two_weeks_needs_a_waiver_with_a_reason_which_bears_a_name()
      throws IOException {
    String brief =
        WALKTHROUGH.replaceAll("(?m)^(treated|start|end):.*\n", "")
            + "test_periods: [10]\ntreated_share: [0.05, 0.2]\n";
    JsonNode refused = answer("design", file("short.yaml", brief));
    assertThat(refused.get("feasible").asBoolean()).isFalse();
    assertThat(refused.at("/constraints/0/name").asString()).isEqualTo("two-weeks");
    out.getBuffer().setLength(0);
    JsonNode waived =
        answer(
            "design",
            file(
                "waived.yaml",
                brief
                    + """
                    waivers:
                      - {rule: two-weeks, reason: The season ends.}
                      - {rule: smallest-effect, reason: It is a first look.}
                    """));
    assertThat(waived.get("feasible").asBoolean()).isTrue();
    assertThat(waived.at("/waivers/0/rule").asString()).isEqualTo("two-weeks");
    assertThat(waived.at("/waivers/0/reason").asString()).isEqualTo("The season ends.");
    assertThat(waived.at("/waivers/0/by").asString()).isEqualTo(System.getProperty("user.name"));
    assertThat(run("design", file("bare.yaml", brief + "waivers: [{rule: two-weeks}]\n")))
        .isEqualTo(2);
    assertThat(err.toString()).contains("reason");
  }
}
