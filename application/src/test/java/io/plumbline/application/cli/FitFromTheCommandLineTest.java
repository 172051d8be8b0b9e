package io.plumbline.application.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.files.FitJson;
import io.plumbline.domain.mix.MixModelReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitFromTheCommandLineTest {

  private static final String SPEC =
      """
      name: example
      data: mmm_example.csv
      date: date_week
      kpi: {column: "y", kind: revenue}
      channels:
        - {name: x1, spend: x1}
        - {name: x2, spend: x2}
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    return Cli.of(console).execute(arguments);
  }

  private Path spec(String name, String text) throws IOException {
    try (InputStream data =
        Objects.requireNonNull(getClass().getResourceAsStream("/mmm/mmm_example.csv"))) {
      Path csv = folder.resolve("mmm_example.csv");
      if (!Files.exists(csv)) {
        Files.copy(data, csv);
      }
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private Path fits() {
    return folder.resolve("fits");
  }

  private int quick(Path spec, Path place, int threads) {
    return run(
        "fit",
        spec.toString(),
        "--out",
        place.toString(),
        "--chains=2",
        "--warmup=100",
        "--draws=100",
        "--seed=5",
        "--threads=" + threads);
  }

  @Test
  void a_fit_writes_its_folder_and_tells_its_summary_in_one_line_of_json() throws IOException {
    assertThat(quick(spec("SPEC.yaml", SPEC), fits(), 2)).as(err.toString()).isZero();
    assertThat(out.toString().lines()).hasSize(1);
    assertThat(out.toString()).startsWith("{\"name\":\"example\"").contains("\"channels\":[");
    MixModelReport report = new FitJson().read(Files.readString(fits().resolve("fit.json"), UTF_8));
    assertThat(report.channels()).hasSize(2);
    assertThat(report.sampling().settings().draws()).isEqualTo(100);
    assertThat(Files.readString(fits().resolve("spec.lock.yaml"))).contains("max_lag: 13");
    assertThat(Files.readAllLines(fits().resolve("draws/chain_2.csv"))).hasSizeGreaterThan(100);
    assertThat(err.toString()).doesNotContain("[##");
  }

  @Test
  void the_same_seed_gives_the_same_bytes_whatever_the_threads() throws IOException {
    Path spec = spec("SPEC.yaml", SPEC);
    assertThat(quick(spec, folder.resolve("a"), 1)).isZero();
    assertThat(quick(spec, folder.resolve("b"), 2)).isZero();
    for (String file :
        List.of("decomposition.csv", "spec.lock.yaml", "draws/chain_1.csv", "draws/chain_2.csv")) {
      assertThat(folder.resolve("a").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(file));
    }
    assertThat(withoutWallClock("a")).isEqualTo(withoutWallClock("b"));
  }

  private String withoutWallClock(String place) throws IOException {
    return Files.readString(folder.resolve(place).resolve("fit.json"))
        .replaceAll("\"wall_seconds\" : [0-9.E-]+", "");
  }

  @Test
  void several_specifications_go_to_folders_of_their_names() throws IOException {
    Path one =
        spec("one.yaml", SPEC.replace("example\n", "one\n").replace("mmm_one", "mmm_example"));
    Path two = spec("two.yaml", SPEC.replaceFirst("name: example", "name: two"));
    int exit =
        run(
            "fit",
            one.toString(),
            two.toString(),
            "--out",
            fits().toString(),
            "--chains=2",
            "--warmup=100",
            "--draws=100");
    assertThat(exit).as(err.toString()).isZero();
    assertThat(out.toString().lines()).hasSize(2);
    assertThat(fits().resolve("one/fit.json")).exists();
    assertThat(fits().resolve("two/fit.json")).exists();
  }

  @Test
  void everything_wrong_in_all_inputs_is_told_at_once_and_nothing_is_written() throws IOException {
    Files.writeString(
        folder.resolve("bad.csv"),
        "date_week,y,x1,x2\n2024-01-01,1,-5,1\n02/03/2024,1,1,1\n2024-01-15,\"1,204\",1,1\n");
    Path badData = spec("bad-data.yaml", SPEC.replace("mmm_example.csv", "bad.csv"));
    Path badKeys = spec("bad-keys.yaml", SPEC + "seasonalty: {}\nholidays: {country: us}\n");
    Path good = spec("good.yaml", SPEC);
    int exit =
        run(
            "fit",
            badData.toString(),
            badKeys.toString(),
            good.toString(),
            folder.resolve("none.yaml").toString(),
            "--out",
            fits().toString());
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString())
        .contains("bad.csv, row 2, column x1")
        .contains("[negative-spend]")
        .contains("bad.csv, row 3, column date_week")
        .contains("[ambiguous-date]")
        .contains("bad.csv, row 4, column y")
        .contains("[ambiguous-number]")
        .contains("bad-keys.yaml, row 8, column seasonalty")
        .contains("\"seasonality\"")
        .contains("bad-keys.yaml, row 9, column holidays.country")
        .contains("none.yaml")
        .contains("There is no such file.");
    assertThat(out.toString()).isEmpty();
    assertThat(fits()).doesNotExist();
  }

  @Test
  void data_that_is_not_there_is_told_with_the_key_that_names_it() throws IOException {
    Path spec = spec("SPEC.yaml", SPEC.replace("mmm_example.csv", "other.csv"));
    assertThat(run("fit", spec.toString(), "--out", fits().toString())).isEqualTo(2);
    assertThat(err.toString()).contains("column data").contains("other.csv");
  }

  @Test
  void two_specifications_of_one_name_are_refused() throws IOException {
    Path one = spec("one.yaml", SPEC);
    Path two = spec("two.yaml", SPEC);
    assertThat(run("fit", one.toString(), two.toString(), "--out", fits().toString())).isEqualTo(2);
    assertThat(err.toString()).contains("[duplicate-name]");
  }

  @Test
  void a_specification_that_does_not_fit_its_data_is_refused_before_anything_is_fitted()
      throws IOException {
    Path good = spec("good.yaml", SPEC);
    Path late =
        spec(
            "late.yaml",
            SPEC.replaceFirst("name: example", "name: late") + "window: {from: 2031-01-06}\n");
    assertThat(run("fit", good.toString(), late.toString(), "--out", fits().toString()))
        .isEqualTo(2);
    assertThat(fits()).doesNotExist();
  }

  @Test
  void the_fast_family_writes_what_the_slow_one_writes() throws IOException {
    Path spec = spec("SPEC.yaml", SPEC);
    assertThat(
            run(
                "fit",
                spec.toString(),
                "--out",
                fits().toString(),
                "--family=ridge",
                "--warmup=100",
                "--draws=100"))
        .isZero();
    assertThat(fits().resolve("fit.json")).content(UTF_8).contains("\"ridge\"");
    assertThat(fits().resolve("draws/chain_4.csv")).exists();
  }

  @Test
  void what_the_fast_family_cannot_fit_is_refused_with_the_family_that_can() throws IOException {
    Path spec =
        spec(
            "SPEC.yaml",
            SPEC.replace("{name: x1, spend: x1}", "{name: x1, spend: x1, halo_on: [x2]}")
                + "likelihood: {form: multiplicative, noise: student_t}\n");
    assertThat(run("fit", spec.toString(), "--out", fits().toString(), "--family=ridge"))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("that multiply", "not Student-t noise", "x1 may lift [x2]", "--family bayes");
    assertThat(fits()).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--family=magic | bayes or ridge",
        "--chains=1 | chains (1) must lie between 2 and 64",
        "--draws=5 | draws (5)",
        "--warmup=many | --warmup",
        "--threads=0 | --threads",
        "--colour=red | --colour",
      })
  void usage_that_cannot_be_honoured_is_told_in_plain_words(String option, String told)
      throws IOException {
    Path spec = spec("SPEC.yaml", SPEC);
    assertThat(run("fit", spec.toString(), "--out", fits().toString(), option)).isEqualTo(2);
    assertThat(err.toString()).contains(told);
    assertThat(fits()).doesNotExist();
  }

  @Test
  void the_folder_and_a_specification_must_be_named() {
    assertThat(run("fit")).isEqualTo(2);
    assertThat(err.toString()).contains("--out");
  }

  @Test
  void a_folder_that_cannot_be_made_is_a_fault_of_the_environment() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Path spec = spec("SPEC.yaml", SPEC);
    assertThat(quick(spec, file.resolve("below"), 2)).isEqualTo(3);
    assertThat(err.toString()).contains("plumbline: ");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> String.valueOf(path.getFileName())))
          .containsExactlyInAnyOrder("file", "SPEC.yaml", "mmm_example.csv");
    }
  }

  @Test
  void version_and_help_are_answered_on_standard_output() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("plumbline " + FitJson.VERSION);
    assertThat(run("fit", "--help")).isZero();
    assertThat(out.toString())
        .contains("--threads", "SPEC.yaml", "The same seed gives the same draws");
  }
}
