package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an auditor prints. */
@Tag("ui")
class PagesOnPaperTest {

  private static final String BRAND = "?brand=harbour-retail";
  private static final String BLACK = "rgb(0, 0, 0)";
  private static final String WHITE = "rgb(255, 255, 255)";

  @RegisterExtension final Browsing browsing = new Browsing(World.whole().reported());

  /** A page as a dark window would print it. */
  private Page printed(String path) {
    Page page = browsing.window("auditor");
    page.context()
        .addCookies(List.of(new Cookie("plumbline-scheme", "dark").setUrl(browsing.address())));
    browsing.go(page, path);
    page.locator(".pl-page").waitFor();
    assertThat(page.locator("html")).hasAttribute("style", Pattern.compile("color-scheme: dark.*"));
    page.emulateMedia(
        new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
    return page;
  }

  private static Object style(Locator element, String name) {
    return element.first().evaluate("(el, name) => getComputedStyle(el)[name]", name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ledger",
        "/ledger?entry=1",
        "/reports",
        "/approvals/C-0001",
        "/models/R-0001",
        "/model-health"
      })
  void a_page_is_black_on_white_without_navigation_and_says_where_it_is_from(String path) {
    Page page = printed(path + (path.contains("?") ? BRAND.replace('?', '&') : BRAND));
    assertThat(page.locator(".pl-nav")).isHidden();
    assertThat(page.locator("vaadin-drawer-toggle")).isHidden();
    assertThat(page.locator(".pl-foot")).isHidden();
    assertThat(page.locator(".pl-crumbs")).isVisible();
    assertThat(page.locator(".pl-provenance")).containsText("USD");
    assertThat(page.locator(".pl-printed"))
        .hasText(
            Pattern.compile(
                "Printed \\d{1,2} \\w{3} \\d{4} [\\d:]{8} UTC from http.*"
                    + path.replaceFirst("\\?.*", "")
                    + ".*"));
    assertThat(style(page.locator("body"), "backgroundColor")).isEqualTo(WHITE);
    assertThat(style(page.locator("body"), "color")).isEqualTo(BLACK);
    assertThat(style(page.locator(".pl-page"), "backgroundColor")).isIn(WHITE, "rgba(0, 0, 0, 0)");
    for (Locator button : page.locator("vaadin-button").all()) {
      assertThat(button).isHidden();
    }
  }

  @Test
  void on_the_screen_nothing_is_told_that_is_meant_for_paper() {
    Page page = browsing.window("auditor");
    browsing.go(page, "/ledger" + BRAND);
    assertThat(page.locator("#entries")).isVisible();
    for (Locator meant : page.locator(".pl-on-paper").all()) {
      assertThat(meant).isHidden();
    }
  }

  @Test
  void the_ledger_is_a_table_whose_head_comes_back_and_whose_rows_are_whole() throws IOException {
    Page page = printed("/ledger" + BRAND);
    Locator entries = page.locator("#printed-entries table");
    assertThat(entries).isVisible();
    assertThat(page.locator("#entries")).isHidden();
    assertThat(style(entries.locator("thead"), "display")).isEqualTo("table-header-group");
    assertThat(style(entries.locator("tbody tr"), "breakInside")).isEqualTo("avoid");
    int rows = entries.locator("tbody tr").count();
    assertThat(rows).isGreaterThan(20);
    try (PDDocument paper = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
      String text = new PDFTextStripper().getText(paper);
      assertThat(paper.getNumberOfPages()).isGreaterThan(1);
      assertThat(Pattern.compile("When \\(UTC\\)").matcher(text).results().count())
          .as("the head stands on every page that has rows")
          .isGreaterThan(1);
      assertThat(text).contains("Printed ").contains("Data to").doesNotContain("Sign out");
    }
  }

  @Test
  void what_an_entry_rests_on_is_printed_with_it() {
    Page page = printed("/ledger?entry=1&brand=harbour-retail");
    assertThat(page.locator(".pl-trace-facts").first()).isVisible();
  }

  @Test
  void a_chart_is_as_wide_as_the_paper_at_most_and_is_not_cut() {
    Page page = printed("/model-health" + BRAND);
    page.locator(".pl-chart[data-ready]").first().waitFor();
    page.setViewportSize(700, 990);
    for (Locator chart : page.locator(".pl-chart:visible").all()) {
      assertThat(style(chart, "breakInside")).isEqualTo("avoid");
      double wide =
          ((Number) chart.evaluate("el => el.querySelector('svg').getBoundingClientRect().width"))
              .doubleValue();
      double sheet = ((Number) page.evaluate("document.documentElement.clientWidth")).doubleValue();
      assertThat(wide).isBetween(100.0, sheet);
    }
  }
}
