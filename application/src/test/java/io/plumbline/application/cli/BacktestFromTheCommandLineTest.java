package io.plumbline.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BacktestFromTheCommandLineTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path spec = Path.of("");

  @BeforeEach
  void the_published_example() throws IOException {
    try (InputStream data =
        Objects.requireNonNull(getClass().getResourceAsStream("/mmm/mmm_example.csv"))) {
      Files.copy(data, folder.resolve("mmm_example.csv"));
    }
    spec =
        Files.writeString(
            folder.resolve("SPEC.yaml"),
            """
            name: example
            data: mmm_example.csv
            date: date_week
            kpi: {column: "y", kind: revenue}
            channels:
              - {name: x1, spend: x1}
              - {name: x2, spend: x2}
            """);
  }

  private int run(String... more) {
    String[] arguments = new String[more.length + 7];
    arguments[0] = "backtest";
    arguments[1] = spec.toString();
    arguments[2] = "--origins=2";
    arguments[3] = "--step=13";
    arguments[4] = "--warmup=100";
    arguments[5] = "--draws=100";
    arguments[6] = "--seed=5";
    System.arraycopy(more, 0, arguments, 7, more.length);
    return Cli.of(new Console(new PrintWriter(out), new PrintWriter(err), false))
        .execute(arguments);
  }

  @Test
  void scores_of_every_origin_and_horizon_are_written_as_json() throws IOException {
    Path file = folder.resolve("backtest.json");
    assertThat(run("--out", file.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).isEmpty();
    JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(json.get("name").asString()).isEqualTo("example");
    JsonNode backtest = json.get("backtests").get(0);
    assertThat(backtest.get("family").asString()).isEqualTo("bayes");
    assertThat(backtest.at("/plan/horizons_weeks").size()).isEqualTo(2);
    assertThat(backtest.get("scores").size()).isEqualTo(3);
    assertThat(backtest.at("/scores/0/wmape").asDouble()).isBetween(0.0, 0.5);
    assertThat(backtest.at("/summary/0/horizon_weeks").asInt()).isEqualTo(4);
    assertThat(backtest.at("/summary/0/origins").asInt()).isEqualTo(2);
    assertThat(backtest.at("/summary/0/coverage90").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void the_same_seed_gives_the_same_bytes_whatever_the_threads() {
    assertThat(run("--threads=1", "--horizons=8")).isZero();
    String first = out.toString();
    out.getBuffer().setLength(0);
    assertThat(run("--threads=2", "--horizons=8")).isZero();
    assertThat(out.toString()).isEqualTo(first);
    assertThat(
            JsonMapper.shared().readTree(first).at("/backtests/0/plan/horizons_weeks").toString())
        .isEqualTo("[8]");
  }

  @Test
  void what_cannot_be_is_refused_with_status_2_and_nothing_is_written() {
    Path file = folder.resolve("backtest.json");
    assertThat(run("--out", file.toString(), "--family=magic")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("--family must be bayes or ridge");
    assertThat(run("--out", file.toString(), "--training=500")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(err.toString()).contains("short-history", "Nothing was written.");
    assertThat(run("--out", file.toString(), "--horizons=0")).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run("--out", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(run("--out", folder.resolve("no/where.json").toString()))
        .isEqualTo(ExitCode.BAD_INPUT);
    assertThat(file).doesNotExist();
    assertThat(out.toString()).isEmpty();
  }
}
