package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.application.cli.Cli;
import io.plumbline.application.cli.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The worked example of the documents: a tenth of paid social's money for retail media, for eight
 * weeks; from its files, and over REST, with equal numbers.
 */
class WorkedExampleTest {

  private static final Path EXAMPLE = Path.of("..", "docs", "examples", "s0");

  private static final String BRAND = "/brands/worked-example";

  private static final String SCENARIO =
      """
      {
      \t"name": "more retail media",
      \t"horizon": 26,
      \t"plan": [
      \t\t{"channel": "paid_social", "spend": 40000},
      \t\t{"channel": "search", "spend": 35000},
      \t\t{"channel": "retail_media", "spend": 25000}],
      \t"operators": [
      \t\t{"do": "shift", "from": "paid_social", "to": "retail_media", "percent": 10, "periods": 8}]
      }
      """;

  @TempDir static Path folder;

  private static JsonNode told;

  private static JsonNode run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    assertThat(Cli.of(console).execute(arguments)).as(err.toString()).isZero();
    return JsonMapper.shared().readTree(out.toString());
  }

  @BeforeAll
  static void fitted_and_asked_from_the_files() {
    run(
        "fit",
        EXAMPLE.resolve("SPEC.yaml").toString(),
        "--out=" + folder.resolve("s0"),
        "--chains=2",
        "--warmup=200",
        "--draws=200",
        "--seed=7");
    told =
        run(
            "scenario",
            folder.resolve("s0").toString(),
            EXAMPLE.resolve("SCENARIO.yaml").toString());
  }

  @Test
  void four_thousand_a_week_change_places_for_eight_weeks_and_nothing_else_does() {
    assertThat(told.get("periods").asInt()).isEqualTo(26);
    assertThat(told.at("/scenario/sentence").asString())
        .startsWith("Moving 10 % from paid_social to retail_media for 8 periods is expected to");
    assertThat(told.at("/scenario/spend_change").asDouble()).isCloseTo(0, within(1e-6));
    assertThat(told.get("presets").size()).isEqualTo(3);
    BigDecimal[] paidSocial = spend(0, "after");
    BigDecimal[] retailMedia = spend(2, "after");
    assertThat(told.at("/channels/0/name").asString()).isEqualTo("paid_social");
    assertThat(told.at("/channels/2/name").asString()).isEqualTo("retail_media");
    for (int week = 0; week < 26; week++) {
      assertThat(spend(0, "before")[week]).isEqualByComparingTo("40000");
      assertThat(paidSocial[week]).isEqualByComparingTo(week < 8 ? "36000" : "40000");
      assertThat(retailMedia[week]).isEqualByComparingTo(week < 8 ? "29000" : "25000");
    }
  }

  private static BigDecimal[] spend(int channel, String when) {
    return told.at("/channels/%d/%s".formatted(channel, when))
        .valueStream()
        .map(JsonNode::decimalValue)
        .toArray(BigDecimal[]::new);
  }

  @Test
  void the_same_scenario_over_rest_gets_equal_numbers_from_the_same_fit() throws IOException {
    Rest lead = Rest.as("lead");
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Worked example\",\"currency\":\"USD\"}");
    String spec = Files.readString(EXAMPLE.resolve("SPEC.yaml"));
    Rest.Answer saved = lead.send("PUT", BRAND + "/specification", "text/yaml", spec, Map.of());
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    String data = Files.readString(EXAMPLE.resolve("data.csv"));
    lead.finished(lead.send("POST", BRAND + "/imports?file=data.csv", "text/csv", data, Map.of()));
    lead.finished(
        lead.json(
            "POST",
            BRAND + "/fits",
            "{\"chains\": 2, \"warmup\": 200, \"draws\": 200, \"seed\": 7}"));

    Rest.Answer stored = lead.json("POST", BRAND + "/scenarios", SCENARIO);

    assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    JsonNode answer = stored.json().get("answer");
    same(answer, told);
    JsonNode found = Rest.as("auditor").get(BRAND + "/scenarios/S-0001").json();
    same(found.get("answer"), told);
    assertThat(found.get("run").asString()).isEqualTo("R-0001");
  }

  private static void same(JsonNode rest, JsonNode files) {
    assertThat(rest.get("first")).isEqualTo(files.get("first"));
    assertThat(rest.get("last")).isEqualTo(files.get("last"));
    same(rest.get("scenario"), files.get("scenario"), "lift");
    same(rest.get("scenario"), files.get("scenario"), "outcome");
    for (int preset = 0; preset < 3; preset++) {
      same(rest.get("presets").get(preset), files.get("presets").get(preset), "lift");
    }
    assertThat(rest.at("/scenario/sentence")).isEqualTo(files.at("/scenario/sentence"));
    assertThat(rest.at("/scenario/warnings")).isEqualTo(files.at("/scenario/warnings"));
    assertThat(rest.at("/channels/2/after/3").decimalValue())
        .isEqualByComparingTo(files.at("/channels/2/after/3").decimalValue());
  }

  private static void same(JsonNode rest, JsonNode files, String estimate) {
    for (String part : new String[] {"mean", "sd", "p5", "p50", "p95"}) {
      double expected = files.at("/%s/%s".formatted(estimate, part)).asDouble();
      assertThat(rest.at("/%s/%s".formatted(estimate, part)).asDouble())
          .as(estimate + " " + part)
          .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
    }
  }
}
