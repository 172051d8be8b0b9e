package io.plumbline.domain.reporting.report;

import static io.plumbline.domain.reporting.report.SampleFacts.facts;
import static io.plumbline.domain.reporting.report.SampleFacts.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportOutOfFactsTest {

  private final FactSheet monthly = ReportWriter.of(facts(ReportKind.MONTHLY, run(), true));

  private static Chapter chapter(FactSheet sheet, String key) {
    return sheet.chapter(key).orElseThrow();
  }

  private SheetFigure figure(String chapter, String measure, String of) {
    return chapter(monthly, chapter).figures().stream()
        .filter(one -> one.measure().equals(measure) && one.of().equals(of))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_monthly_report_has_every_chapter_and_a_digest_the_short_form() {
    assertThat(monthly.chapters())
        .extracting(Chapter::key)
        .containsExactly(
            "verdict",
            "forecast",
            "interventions",
            "tests",
            "calibration",
            "efficiency",
            "lenses",
            "alerts",
            "next");
    assertThat(ReportWriter.of(facts(ReportKind.WEEKLY, run(), true)).chapters())
        .extracting(Chapter::key)
        .containsExactly("verdict", "forecast", "interventions", "tests", "alerts", "next");
  }

  @Test
  void key_figures_stand_with_their_interval_their_unit_and_their_period() {
    assertThat(figure("verdict", "Marketing return", ""))
        .isEqualTo(
            new SheetFigure(
                "Marketing return",
                "",
                1.6,
                "USD per USD",
                1.4,
                1.8,
                "90 % interval",
                "13 periods to the one of 2026-09-28",
                "R-0009"));
    assertThat(figure("verdict", "Accuracy out of sample", "").value()).isEqualTo(0.93);
    assertThat(chapter(monthly, "verdict").sentences().getFirst())
        .isEqualTo("Not yet: 1 of 2 channels have a test behind them; 1 checks want a look.");
  }

  @Test
  void what_came_stands_beside_what_was_promised_and_the_error_is_computed_from_both() {
    assertThat(figure("forecast", "Promised outcome", "2026-10-12"))
        .satisfies(
            promised -> {
              assertThat(promised.value()).isEqualTo(100);
              assertThat(promised.lower()).isEqualTo(92);
              assertThat(promised.source()).isEqualTo("F-0003");
            });
    assertThat(figure("forecast", "Outcome", "2026-10-12").value()).isEqualTo(110);
    // |0| + |10| + |10| + |0| of 100 + 110 + 90 + 100
    assertThat(figure("forecast", "Forecast accuracy", "").value())
        .isCloseTo(1 - 20 / 400.0, within(1e-12));
    // 110 and 90 lie outside of 92 to 108
    assertThat(figure("forecast", "Outcomes within the promised 90 % band", "").value())
        .isEqualTo(0.5);
  }

  @Test
  void with_a_period_nobody_promised_no_accuracy_is_told() {
    Chapter forecast =
        chapter(ReportWriter.of(facts(ReportKind.MONTHLY, run(), false)), "forecast");
    assertThat(forecast.figures())
        .noneMatch(figure -> figure.measure().equals("Forecast accuracy"))
        .anyMatch(
            figure ->
                figure.value() == null
                    && figure.basis().equals("nothing was promised of it before"));
    assertThat(forecast.sentences()).anyMatch(sentence -> sentence.startsWith("No accuracy"));
  }

  @Test
  void interventions_are_those_of_the_ledger_with_their_positions() {
    assertThat(chapter(monthly, "interventions").events())
        .extracting(SheetEvent::entry)
        .containsExactly(1L, 2L, 3L);
    assertThat(figure("interventions", "Shipped", "").value()).isEqualTo(500.0);
    assertThat(figure("interventions", "Shipped", "").unit()).isEqualTo("USD a week");
    assertThat(chapter(monthly, "alerts").events())
        .extracting(SheetEvent::subject)
        .containsExactly("A-0001");
  }

  @Test
  void a_readout_stands_with_its_own_interval() {
    SheetFigure found = figure("tests", "Incremental outcome found", "EXP-0002, TV");
    assertThat(found.value()).isEqualTo(800);
    assertThat(found.lower()).isEqualTo(604);
    assertThat(found.upper()).isEqualTo(996);
    assertThat(found.basis()).isEqualTo("95 % interval, synthetic control");
    assertThat(found.source()).isEqualTo("entry 4");
  }

  @Test
  void calibration_is_told_before_and_after() {
    assertThat(figure("calibration", "Return before calibration", "TV").value()).isEqualTo(1.4);
    assertThat(figure("calibration", "Return after calibration", "TV").value()).isEqualTo(2);
  }

  @Test
  void efficiency_tells_the_whole_and_each_channel() {
    assertThat(figure("efficiency", "Budget efficiency", "").value()).isEqualTo(0.82);
    assertThat(
            figure("efficiency", "Next unit of money, marginal ROAS within 60 days", "Radio")
                .value())
        .isEqualTo(0.6);
    assertThat(chapter(monthly, "efficiency").facts())
        .contains(
            new SheetFact("TV", "verdict: scale; evidence: tested"),
            new SheetFact("Radio", "verdict: test; evidence: model only"));
  }

  /** PRV-11: what platforms claim, SKAdNetwork, the model and tests, channel by channel. */
  @Test
  void every_channel_is_seen_through_each_lens_or_it_is_said_why_not() {
    assertThat(figure("lenses", "Platform reported", "TV").value()).isEqualTo(2_600);
    assertThat(figure("lenses", "Platform reported", "TV").basis())
        .isEqualTo("no interval: claimed by the platform, not estimated");
    assertThat(figure("lenses", "Platform reported", "Radio").basis())
        .isEqualTo("no column of it was imported");
    assertThat(figure("lenses", "SKAdNetwork", "TV").basis())
        .isEqualTo("no postbacks are imported");
    assertThat(figure("lenses", "Model", "TV").value()).isEqualTo(2_000);
    SheetFigure test = figure("lenses", "Test", "TV");
    assertThat(test.value()).isEqualTo(800);
    // 800 less and more 1.6449 standard errors of 100
    assertThat(test.lower()).isCloseTo(635.51, within(0.01));
    assertThat(test.upper()).isCloseTo(964.49, within(0.01));
    assertThat(figure("lenses", "Model of that test", "TV").value()).isEqualTo(700);
    assertThat(figure("lenses", "Test", "Radio").basis()).isEqualTo("no test calibrates it");
  }

  @Test
  void every_number_has_a_unit_a_period_and_an_interval_or_a_reason() {
    for (Chapter chapter : monthly.chapters()) {
      assertThat(chapter.figures())
          .allSatisfy(
              figure -> {
                assertThat(figure.unit()).isNotBlank();
                assertThat(figure.period()).isNotBlank();
                assertThat(figure.hasInterval() || !figure.basis().contains("% interval"))
                    .as(figure.toString())
                    .isTrue();
              });
    }
  }

  @Test
  void without_a_model_every_chapter_says_what_is_so() {
    FactSheet sheet = ReportWriter.of(facts(ReportKind.MONTHLY, null, true));
    assertThat(chapter(sheet, "forecast").isEmpty()).isTrue();
    assertThat(chapter(sheet, "lenses").ifNothing()).contains("No model is fitted");
    assertThat(chapter(sheet, "interventions").events()).hasSize(3);
    assertThat(sheet.head()).contains(new SheetFact("Model", "none is fitted"));
  }

  @Test
  void the_same_facts_give_the_same_text_to_the_byte() {
    String text = SheetText.of(monthly);
    assertThat(SheetText.of(ReportWriter.of(facts(ReportKind.MONTHLY, run(), true))))
        .isEqualTo(text);
    assertThat(List.of(SheetText.read(text))).containsExactly(monthly);
  }
}
