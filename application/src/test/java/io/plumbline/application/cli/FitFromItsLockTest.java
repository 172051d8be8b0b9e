package io.plumbline.application.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fit with tests and holidays, and the fit of the lock it leaves. */
class FitFromItsLockTest {

  private static final String SPEC =
      """
      name: example
      data: mmm_example.csv
      date: date_week
      kpi: {column: "y", kind: revenue}
      channels:
        - {name: x1, spend: x1}
        - {name: x2, spend: x2, saturation: {family: root}, adstock: {family: delayed, max_lag: 4}}
      controls: [{column: event_1}]
      holidays: {country: US}
      calibration: {lift_tests: lift_tests.csv}
      """;

  private static final String TESTS =
      """
      channel,start_date,end_date,spend_change,incremental_outcome,standard_error
      x1,2020-03-02,2020-03-29,-0.9,-2500,800
      x2,2020-06-01,2020-06-28,0.4,600,500
      """;

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void data() throws IOException {
    try (InputStream data =
        Objects.requireNonNull(getClass().getResourceAsStream("/mmm/mmm_example.csv"))) {
      Files.copy(data, folder.resolve("mmm_example.csv"));
    }
  }

  private int fit(Path spec, String place) {
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
    return Cli.of(console)
        .execute(
            "fit",
            spec.toString(),
            "--out=" + folder.resolve(place),
            "--chains=2",
            "--warmup=100",
            "--draws=100");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void its_lock_alone_gives_the_same_bytes_again() throws IOException {
    write("lift_tests.csv", TESTS);
    assertThat(fit(write("SPEC.yaml", SPEC), "one")).as(err.toString()).isZero();
    String lock = Files.readString(folder.resolve("one/spec.lock.yaml"));
    assertThat(lock)
        .contains("seasonality: {yearly_harmonics: 3}", "trend: {knots: 4}")
        .contains("- {channel: [x1], start_date: 2020-03-02, end_date: 2020-03-29")
        .contains("prior: {roi: {family: lognormal, median: ")
        .contains("holidays: {country: US}")
        .doesNotContain("lift_tests.csv", ": auto", "#");
    Files.delete(folder.resolve("lift_tests.csv"));
    Files.delete(folder.resolve("mmm_example.csv"));
    assertThat(fit(folder.resolve("one/spec.lock.yaml"), "two")).as(err.toString()).isZero();
    for (String file :
        List.of(
            "decomposition.csv",
            "spec.lock.yaml",
            "draws/chain_1.csv",
            "draws/chain_2.csv",
            "data/mmm_example.csv")) {
      assertThat(folder.resolve("two").resolve(file))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
    }
    assertThat(withoutWallClock("two")).isEqualTo(withoutWallClock("one"));
  }

  private String withoutWallClock(String place) throws IOException {
    return Files.readString(folder.resolve(place).resolve("fit.json"))
        .replaceAll("\"wall_seconds\" : [0-9.E-]+", "");
  }

  @Test
  void faults_of_tests_and_data_are_told_at_once() throws IOException {
    write("lift_tests.csv", TESTS.replace("x2,2020", "x3,2020").replace(",800", ",0"));
    write("bad.csv", "date_week,y,x1,x2,event_1\n2024-01-01,1,-5,1,0\n");
    Path spec = write("SPEC.yaml", SPEC.replace("mmm_example.csv", "bad.csv"));
    assertThat(fit(spec, "fits")).isEqualTo(2);
    assertThat(err.toString())
        .contains("lift_tests.csv, row 2, column standard_error")
        .contains("lift_tests.csv, row 3, column channel")
        .contains("The nearest is \"x1\"")
        .contains("bad.csv, row 2, column x1");
    assertThat(folder.resolve("fits")).doesNotExist();
  }

  @Test
  void a_file_of_tests_that_is_not_there_is_told_with_its_key() throws IOException {
    assertThat(fit(write("SPEC.yaml", SPEC), "fits")).isEqualTo(2);
    assertThat(err.toString()).contains("column calibration.lift_tests", "lift_tests.csv");
  }

  @Test
  void a_country_without_a_calendar_is_refused() throws IOException {
    write("lift_tests.csv", TESTS);
    Path spec = write("SPEC.yaml", SPEC.replace("country: US", "country: ZZ"));
    assertThat(fit(spec, "fits")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no calendar of holidays for ZZ.");
  }
}
