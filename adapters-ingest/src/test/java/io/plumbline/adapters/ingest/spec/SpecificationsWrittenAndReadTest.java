package io.plumbline.adapters.ingest.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SpecificationsWrittenAndReadTest {

  private final SpecFormat format = new YamlSpecFormat();

  @Property(tries = 400, seed = "20261122")
  void a_specification_written_and_read_is_the_same(@ForAll("specifications") MixModelSpec spec) {
    String text = format.write(spec);
    assertThat(format.read(text, "spec.lock.yaml")).isEqualTo(new SpecFormat.Reading.Read(spec));
    assertThat(format.write(spec)).isEqualTo(text);
  }

  @Property(tries = 500, seed = "20261122")
  void no_text_is_answered_by_an_exception(@ForAll String text) {
    assertThat(format.read(text, "any.yaml")).isInstanceOf(SpecFormat.Reading.Refused.class);
  }

  @Test
  void every_default_is_written_out() {
    String written = format.write(Specifications.read(Specifications.SMALL));
    assertThat(written)
        .startsWith(
            """
            name: national
            data: data.csv
            grain: week
            date: week
            kpi: {column: revenue, kind: revenue}
            likelihood: {form: additive, noise: normal}
            channels:
              - name: tv
                spend: tv_spend
                exposure: tv_spend
                adstock: {family: geometric, max_lag: 13}
                saturation: {family: hill, slope: 1}
                order: adstock_first
                # prior: the default, which depends on the KPI and the scale of the data
                halo_on: []
            seasonality: {yearly_harmonics: auto}
            trend: {knots: auto}
            window: {holdout: 0}
            calibration:
              lift_tests: []
              half_life_days: 365
            review:
              rhat: {pass: 1.01, review: 1.05}
            """)
        .contains("  autocorrelation: {pass: 0.2, review: .inf}\n")
        .contains("  history_weeks: {pass: 104, review: 0}\n");
    assertThat(written.lines().filter(line -> line.startsWith("  ") && line.contains("{pass: ")))
        .hasSize(ReviewBars.names().size());
  }

  @Test
  void a_file_of_tests_that_was_read_is_written_as_its_tests() {
    MixModelSpec spec =
        Specifications.read(Specifications.SMALL + "calibration: {lift_tests: l.csv}\n");
    assertThat(format.write(spec)).contains("lift_tests: l.csv");
    MixModelSpec tests = MadeUpSpecs.withOneTest(spec);
    assertThat(
            format.write(spec.calibratedBy(spec.calibration().with(tests.calibration().tests()))))
        .doesNotContain("l.csv")
        .contains("- {channel: [tv], start_date: 2024-03-04");
  }

  @Provide
  Arbitrary<MixModelSpec> specifications() {
    return MadeUpSpecs.specs();
  }
}
