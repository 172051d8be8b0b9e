package io.plumbline.application.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What to do, from the folder a fit has left. */
class DecideFromTheCommandLineTest {

  private static final String SPEC =
      """
      name: example
      data: mmm_example.csv
      date: date_week
      kpi: {column: "y", kind: revenue}
      channels:
        - {name: x1, spend: x1, halo_on: [x2]}
        - {name: x2, spend: x2, last_click: dayofyear}
      controls: [{column: event_1, kind: treatment}, {column: event_2}]
      """;

  private static final String SCENARIO =
      """
      name: more of x2
      horizon: 26
      operators:
        - {do: shift, from: x1, to: x2, percent: 10, periods: 8}
      trigger: {below: 1, periods: 2}
      """;

  @TempDir static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void fitted() throws IOException {
    try (InputStream data =
        Objects.requireNonNull(
            DecideFromTheCommandLineTest.class.getResourceAsStream("/mmm/mmm_example.csv"))) {
      Files.copy(data, folder.resolve("mmm_example.csv"));
    }
    Path spec = Files.writeString(folder.resolve("SPEC.yaml"), SPEC);
    StringWriter problems = new StringWriter();
    Console console =
        new Console(new PrintWriter(new StringWriter()), new PrintWriter(problems), false);
    int exit =
        Cli.of(console)
            .execute(
                "fit",
                spec.toString(),
                "--out=" + folder.resolve("fit"),
                "--chains=2",
                "--warmup=150",
                "--draws=150");
    assertThat(exit).as(problems.toString()).isZero();
  }

  private int run(String... arguments) {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    return Cli.of(console).execute(arguments);
  }

  private JsonNode answer(String command, String... more) {
    List<String> all = new ArrayList<>(List.of(command, folder.resolve("fit").toString()));
    all.addAll(List.of(more));
    assertThat(run(all.toArray(String[]::new))).as(err.toString()).isZero();
    return JsonMapper.builder().build().readTree(out.toString());
  }

  @Test
  void credits_are_the_contributions_and_half_of_the_halo_of_the_fit() throws IOException {
    JsonNode told = answer("attribute");
    JsonNode fit =
        JsonMapper.builder()
            .build()
            .readTree(Files.readString(folder.resolve("fit").resolve("fit.json")));
    assertThat(told.get("method").stringValue()).isEqualTo("pairwise");
    assertThat(told.get("coalitions").intValue()).isEqualTo(4);
    double halo = fit.get("halo").get(0).get("contribution").get("mean").doubleValue();
    for (int m = 0; m < 2; m++) {
      double contribution =
          fit.get("channels").get(m).get("contribution").get("mean").doubleValue();
      JsonNode channel = told.get("channels").get(m);
      assertThat(channel.get("contribution").get("mean").doubleValue())
          .isCloseTo(contribution, within(1e-9 * contribution));
      assertThat(channel.get("shapley").get("mean").doubleValue())
          .isCloseTo(contribution + halo / 2, within(1e-9 * contribution));
    }
    assertThat(told.get("halo").get(0).get("sentence").stringValue())
        .startsWith("x1 lifts the response of x2 by ");
  }

  @Test
  void what_a_last_click_table_in_the_data_credits_is_summed_over_the_window() throws IOException {
    double sum = 0;
    for (String row : Files.readAllLines(folder.resolve("mmm_example.csv")).subList(1, 180)) {
      sum += Double.parseDouble(row.split(",")[6]);
    }
    JsonNode channels = answer("attribute").get("channels");
    assertThat(channels.get(0).get("last_click").isNull()).isTrue();
    assertThat(channels.get(1).get("last_click").doubleValue()).isCloseTo(sum, within(1e-6));
    assertThat(channels.get(1).get("last_click_share").doubleValue()).isEqualTo(1);
  }

  @Test
  void a_last_click_table_from_elsewhere_stands_beside_the_credits() throws IOException {
    Path file = Files.writeString(folder.resolve("ga.csv"), "channel,credited\nx1,30\nx2,10\n");
    JsonNode channels = answer("attribute", "--last-click=" + file).get("channels");
    assertThat(channels.get(0).get("last_click").doubleValue()).isEqualTo(30);
    assertThat(channels.get(0).get("last_click_share").doubleValue()).isEqualTo(0.75);
  }

  @Test
  void everything_wrong_with_a_last_click_table_is_told_at_once() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.csv"), "channel,credited\nx3,1\nx1,two\n");
    int exit = run("attribute", folder.resolve("fit").toString(), "--last-click=" + file);
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString())
        .contains("bad.csv, row 2, column channel", "bad.csv, row 3, column credited");
    assertThat(out.toString()).isEmpty();
    assertThat(run("attribute", folder.resolve("fit").toString(), "--last-click=no.csv"))
        .isEqualTo(2);
  }

  @Test
  void the_coming_periods_are_forecast_with_what_is_stated_of_them() {
    JsonNode told = answer("forecast", "--horizon=6", "--spend=x1=0.5", "--control=event_1=1,1");
    assertThat(told.get("periods").intValue()).isEqualTo(6);
    assertThat(told.get("outcome").size()).isEqualTo(6);
    assertThat(told.get("plan").get(0).get("spend").get(5).doubleValue()).isEqualTo(0.5);
    JsonNode week = told.get("outcome").get(0);
    assertThat(week.get("p5").doubleValue()).isLessThan(week.get("p50").doubleValue());
    assertThat(told.get("assumptions").toString())
        .contains("\"of\":\"event_1\",\"source\":\"stated\",\"how\":\"as stated for 2, then");
    assertThat(run("forecast", folder.resolve("fit").toString(), "--spend=radio=1"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("The model has no paid channel radio");
  }

  @Test
  void a_target_a_risk_and_a_limit_of_a_channel_are_kept_to() {
    JsonNode told =
        answer(
            "optimize",
            "--horizon=26",
            "--bounds=0,3",
            "--target=marginal_roi=1000",
            "--risk=worst_tenth",
            "--limit=x1:max=0.3");
    assertThat(told.get("channels").get(0).get("spend").doubleValue())
        .isLessThanOrEqualTo(26 * 0.3 + 0.005);
    assertThat(told.get("channels").get(0).get("limit").stringValue()).contains("x1 between");
    assertThat(run("optimize", folder.resolve("fit").toString(), "--limit=radio:max=3"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("The model has no paid channel [radio]");
    assertThat(run("optimize", folder.resolve("fit").toString(), "--limit=x1=3"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("CHANNEL:KIND=AMOUNT");
    assertThat(run("optimize", folder.resolve("fit").toString(), "--target=profit=3"))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("A target is roi=NUMBER");
  }

  @Test
  void the_best_allocation_spends_the_budget_to_the_cent_within_its_bounds() {
    JsonNode told = answer("optimize", "--bounds=0.8,1.2", "--horizon=52");
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode channel : told.get("channels")) {
      sum = sum.add(channel.get("spend").decimalValue());
      double now = channel.get("spend_now").doubleValue();
      assertThat(channel.get("spend").doubleValue()).isBetween(0.79 * now, 1.21 * now);
    }
    assertThat(sum).isEqualByComparingTo(told.get("budget").decimalValue());
    assertThat(told.get("certificate").get("gap").doubleValue()).isLessThan(1e-3);
    assertThat(told.get("gain").get("mean").doubleValue()).isGreaterThanOrEqualTo(0);
    assertThat(told.get("now").get(0).get("payback_share").get("mean").doubleValue())
        .isBetween(0.5, 1.0);
  }

  @Test
  void limits_without_room_are_told() {
    int exit = run("optimize", folder.resolve("fit").toString(), "--bounds=0.5,0.9");
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("No allocation keeps to: x1 between 0.5 and 0.9 times");
  }

  @Test
  void a_scenario_stands_beside_its_three_presets() throws IOException {
    Path file = Files.writeString(folder.resolve("SCENARIO.yaml"), SCENARIO);
    JsonNode told = answer("scenario", file.toString());
    JsonNode scenario = told.get("scenario");
    assertThat(scenario.get("sentence").stringValue())
        .startsWith("Moving 10 % from x1 to x2 for 8 periods is expected to bring");
    assertThat(scenario.get("trigger_probability").doubleValue()).isZero();
    assertThat(scenario.get("warnings").get(0).stringValue()).contains("No test anchors");
    assertThat(told.get("presets")).hasSize(3);
  }

  @Test
  void what_the_model_does_not_have_is_a_finding_with_the_nearest_name() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("strange.yaml"),
            SCENARIO.replace("from: x1", "from: x11").replace("horizon: 26", "horizon: 900")
                + "run: R-0001\n");
    assertThat(run("scenario", folder.resolve("fit").toString(), file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("Here the folder says which fit is asked");
    Files.writeString(file, Files.readString(file).replace("run: R-0001", ""));
    assertThat(run("scenario", folder.resolve("fit").toString(), file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("column operators[1].from: The model has no paid channel \"x11\".")
        .contains("The nearest is \"x1\".")
        .contains("column horizon: 900 periods");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void what_channels_get_is_split_over_their_line_items_within_their_bounds() throws IOException {
    Path lines =
        Files.writeString(
            folder.resolve("lines.csv"),
            """
            channel,line_item,spend,least,most
            x1,a,0.20,,0.21
            x1,b,0.10,,
            x2,c,0.05,,
            """);
    JsonNode told = answer("optimize", "--horizon=52", "--lines=" + lines);
    assertThat(told.get("lines").size()).isEqualTo(3);
    BigDecimal spent =
        told.at("/lines/0/spend").decimalValue().add(told.at("/lines/1/spend").decimalValue());
    assertThat(spent).isEqualByComparingTo(told.at("/channels/0/spend").decimalValue());
    assertThat(told.at("/lines/2/spend").decimalValue())
        .isEqualByComparingTo(told.at("/channels/1/spend").decimalValue());
    assertThat(told.at("/lines/0/spend").decimalValue())
        .isLessThanOrEqualTo(new BigDecimal("10.92"));
  }

  @Test
  void line_items_without_room_or_in_disorder_are_refused() throws IOException {
    String fit = folder.resolve("fit").toString();
    Path tight =
        Files.writeString(
            folder.resolve("tight.csv"), "channel,line_item,spend,least\nx1,a,0.2,999\n");
    assertThat(run("optimize", fit, "--lines=" + tight)).isEqualTo(2);
    assertThat(err.toString()).contains("No allocation keeps to: x1 of at least 51948.01");
    Path wrong =
        Files.writeString(folder.resolve("wrong.csv"), "channel,line_item,spend\nx3,a,-1\n");
    assertThat(run("optimize", fit, "--lines=" + wrong)).isEqualTo(2);
    assertThat(err.toString()).contains("row 2, column channel", "row 2, column spend");
    assertThat(run("optimize", fit, "--lines=" + folder.resolve("none.csv"))).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_bar_shows_a_person_how_far_it_is_and_is_gone_before_the_answer() throws IOException {
    Path file = Files.writeString(folder.resolve("SCENARIO.yaml"), SCENARIO);
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), true);
    for (String command : List.of("attribute", "optimize", "scenario")) {
      List<String> arguments = new ArrayList<>(List.of(command, folder.resolve("fit").toString()));
      if (command.equals("scenario")) {
        arguments.add(file.toString());
      }
      assertThat(Cli.of(console).execute(arguments.toArray(String[]::new))).isZero();
    }
    assertThat(err.toString())
        .contains("example [", "Crediting", "Looking for the best allocation", "Looking ahead")
        .endsWith("\r");
  }

  @Test
  void what_is_wrong_with_a_scenario_is_told_at_once() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("wrong.yaml"),
            SCENARIO.replace("percent: 10", "percent: 200").replace("horizon", "horizont"));
    assertThat(run("scenario", folder.resolve("fit").toString(), file.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("horizont", "A channel cannot give more than all.");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void a_folder_without_a_fit_is_refused() {
    assertThat(run("attribute", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("There is no fit in it: no fit.json.");
  }
}
