package io.plumbline.adapters.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.reporting.report.Chapter;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.SampleReports;
import io.plumbline.domain.reporting.report.SheetFact;
import io.plumbline.domain.reporting.report.SheetFigure;
import io.plumbline.domain.reporting.report.SheetFigure.About;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class FormsOfASheetTest {

  private static final List<SheetFact> PREVIEW = SheetProvenance.preview();

  private final FactSheet sheet = SampleReports.sheet("Monthly report of <b>Harbour</b>");

  private String text(SheetForm form) {
    return new String(form.of(sheet, PREVIEW), StandardCharsets.UTF_8);
  }

  @Test
  void nothing_in_a_sheet_is_markup_on_its_page() {
    String html = text(SheetForm.HTML);
    assertThat(html)
        .contains("<title>Monthly report of &lt;b&gt;Harbour&lt;/b&gt;</title>")
        .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
        .contains("Harbour &lt;Retail&gt; &amp; &quot;Sons&quot;")
        .doesNotContain("<script", "<b>", "<Retail>");
  }

  @Test
  void the_page_stands_alone_and_can_be_read_aloud_and_printed() {
    String html = text(SheetForm.HTML);
    assertThat(html)
        .startsWith("<!doctype html>\n<html lang=\"en\">")
        .contains(
            "<main>",
            "<h1>",
            "<caption>",
            "<th scope=\"col\">",
            "<th scope=\"col\" class=\"n\">Value</th>",
            "@media print")
        .doesNotContain("src=", "href=", "url(", "@import");
    assertThat(html).contains("No test ran.", "made on demand; not published");
  }

  @Test
  void what_turns_text_round_is_named_on_the_page() {
    assertThat(Markup.escaped("a\u202eb\u0000c\u200dd\nе"))
        .isEqualTo("a[U+202E]b[U+0000]c[U+200D]d е");
  }

  @Test
  void a_value_stands_with_its_unit_its_interval_or_why_there_is_none() {
    assertThat(text(SheetForm.HTML))
        .contains("<td class=\"n\">1.50</td><td>USD</td><td>1 to 2, 90 % interval</td>")
        .contains(
            "<td class=\"n\">1,136.00</td><td>USD a week</td>"
                + "<td>no interval: counted, not estimated</td>")
        .contains("<td class=\"n\">–</td><td>USD</td><td>no postbacks</td>");
  }

  @Test
  void what_is_judged_by_its_thousandths_shows_them() {
    About sample = new About("", "the sample", "R-0001");
    assertThat(SheetWords.value(SheetFigure.counted("R-hat", 1.0043, SheetFigure.RATIO, sample)))
        .isEqualTo("1.004");
    assertThat(SheetWords.value(SheetFigure.counted("Share", 0.941, SheetFigure.PART, sample)))
        .isEqualTo("94.1%");
  }

  @Test
  void the_table_has_every_number_whole_with_both_ends_and_no_formula() {
    String csv = text(SheetForm.CSV);
    assertThat(csv.lines().findFirst().orElseThrow())
        .isEqualTo("chapter,row,measure,of,value,unit,lower,upper,basis,period,source,at,by");
    assertThat(csv)
        .contains(
            "verdict,figure,Return,TV,1.5,USD,1.0,2.0,90 % interval,2026-10-01 to 2026-10-31,R-0001,,")
        .contains("verdict,event,change shipped,C-0001,,,,,C-0001 shipped,,entry 7,")
        .contains("tests,fact,Tests,,,,,,No test ran.");
  }

  @Test
  void paper_says_what_the_page_says() throws IOException {
    try (PDDocument document = Loader.loadPDF(SheetForm.PDF.of(sheet, PREVIEW))) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertThat(text)
          .contains("Monthly report of <b>Harbour</b>")
          .contains("Brand: Harbour <Retail> & \"Sons\"")
          .contains("<script>alert('x')</script>")
          .contains("1,136.00")
          .contains("1 to 2, 90 % interval")
          .contains("no postbacks")
          .contains("C-0001 shipped")
          .contains("No test ran.")
          .contains("facts " + sheet.hash().hex())
          .contains("Page 1 of");
    }
  }

  @Test
  void the_same_sheet_gives_the_same_bytes_in_every_form() throws InterruptedException {
    for (SheetForm form : SheetForm.values()) {
      byte[] one = form.of(sheet, PREVIEW);
      // a file that holds the time would differ by now
      Thread.sleep(1_100);
      assertThat(form.of(sheet, PREVIEW)).as(form.name()).isEqualTo(one);
    }
  }

  @Test
  void promises_and_what_came_are_drawn_and_said() {
    About first = new About("2026-10-05", "the week", "F-0001");
    About second = new About("2026-10-12", "the week", "F-0001");
    Chapter forecast =
        new Chapter(
            "forecast",
            "Forecast",
            List.of(),
            List.of(),
            List.of(
                SheetFigure.ranged("Promised outcome", 100, 90, 110, "90 %", "USD", first),
                SheetFigure.plain("Outcome", 104, "as reported", "USD", first),
                SheetFigure.ranged("Promised outcome", 100, 80, 120, "90 %", "USD", second)),
            List.of(),
            "n");
    assertThat(SheetCharts.of(forecast))
        .singleElement()
        .satisfies(
            chart -> {
              assertThat(chart.svg())
                  .startsWith("<svg")
                  .contains("role=\"img\"", "aria-label=\"" + chart.words() + "\"")
                  .contains("<rect", "<circle", "2026-10-12");
              assertThat(chart.svg().split("<rect", -1)).hasSize(3);
            });
  }

  @Test
  void figures_of_different_units_are_not_drawn_on_one_scale() {
    About tv = new About("TV", "October", "R-0001");
    Chapter mixed =
        new Chapter(
            "calibration",
            "Calibration",
            List.of(),
            List.of(),
            List.of(
                SheetFigure.ranged("Return", 1, 0.5, 2, "90 %", "USD per USD", tv),
                SheetFigure.ranged("Effect", 100, 90, 110, "90 %", "USD", tv)),
            List.of(),
            "n");
    assertThat(SheetCharts.of(mixed)).isEmpty();
  }
}
