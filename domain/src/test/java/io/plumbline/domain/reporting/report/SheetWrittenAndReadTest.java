package io.plumbline.domain.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.report.SheetFigure.About;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SheetWrittenAndReadTest {

  @Test
  void a_sheet_is_read_back_as_it_was_written() {
    FactSheet sheet = SampleReports.sheet("Monthly report");
    assertThat(SheetText.read(SheetText.of(sheet))).isEqualTo(sheet);
    assertThat(sheet.hash()).isEqualTo(SampleReports.sheet("Monthly report").hash());
    assertThat(sheet.hash()).isNotEqualTo(SampleReports.sheet("Weekly digest").hash());
  }

  @Property(tries = 300)
  void whatever_the_words_are_they_come_back(@ForAll String words, @ForAll double value) {
    SheetFigure figure =
        Double.isNaN(value)
            ? SheetFigure.missing("m", "no number", "u", new About(words, "p", words))
            : SheetFigure.plain("m", value, "b", "u", new About(words, "p", words));
    FactSheet sheet =
        new FactSheet(
            "t",
            List.of(new SheetFact("n", words)),
            List.of(
                new Chapter("k", "t", List.of(words), List.of(), List.of(figure), List.of(), "n")));
    assertThat(SheetText.read(SheetText.of(sheet))).isEqualTo(sheet);
  }

  @Test
  void what_is_no_sheet_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SheetText.read(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SheetText.read("plumbline-fact-sheet-2\tx"));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> SheetText.read("plumbline-fact-sheet-1\tx\nchapter\tk\tt\tn\nnonsense\tx\n"));
  }

  @Test
  void no_figure_is_without_its_unit_its_basis_and_its_period() {
    About about = new About("TV", "October", "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SheetFigure.counted("Shipped", 1, " ", about));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SheetFigure.plain("Shipped", 1, "", "USD", about));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SheetFigure.counted("Shipped", 1, "USD", new About("TV", "", "")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SheetFigure.counted("Shipped", Double.NaN, "USD", about));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SheetFigure.ranged("Return", 1, 2, 1, "b", "USD", about));
  }

  @Test
  void a_day_lies_in_its_week_from_monday_and_in_its_month() {
    LocalDate sunday = LocalDate.of(2026, 3, 1);
    assertThat(ReportKind.WEEKLY.holding(sunday))
        .isEqualTo(new Period(LocalDate.of(2026, 2, 23), sunday));
    assertThat(ReportKind.MONTHLY.holding(sunday))
        .isEqualTo(new Period(sunday, LocalDate.of(2026, 3, 31)));
    assertThat(ReportKind.MONTHLY.before(ReportKind.MONTHLY.holding(sunday)))
        .isEqualTo(new Period(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
    assertThat(ReportKind.WEEKLY.after(ReportKind.WEEKLY.holding(sunday)))
        .isEqualTo(new Period(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8)));
  }
}
