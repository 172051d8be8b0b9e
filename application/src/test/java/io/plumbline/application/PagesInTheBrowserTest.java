package io.plumbline.application;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class PagesInTheBrowserTest {

  private final String brand = "?brand=" + FittedBrand.id();

  @Test
  void home_shows_the_verdict_and_three_figures_drawn() {
    try (BrowserWindow window = BrowserWindow.as("lead")) {
      window.go(brand);

      assertThat(window.find("#verdict")).isVisible();
      assertThat(window.find(".pl-chart[data-ready=true] svg").first()).isVisible();
      quiet(window);
    }
  }

  @Test
  void the_channels_show_a_return_each_and_a_response_curve_each() {
    try (BrowserWindow window = BrowserWindow.as("auditor")) {
      window.go("channels" + brand);
      assertThat(window.find("main")).containsText("TV");
      assertThat(window.find("main")).containsText("Search");
      assertThat(window.find(".pl-chart[data-ready=true] svg").first()).isVisible();

      window.go("channels/TV" + brand);

      assertThat(window.find("#detail")).isVisible();
      assertThat(window.find("#detail .pl-chart[data-ready=true] svg").first()).isVisible();
      quiet(window);
    }
  }

  @Test
  void channels_are_asked_in_depth_and_the_answers_pushed() {
    String untouched = "?brand=" + FittedBrand.untouched();
    try (BrowserWindow window = BrowserWindow.as("auditor")) {
      window.go("channels" + untouched);
      assertThat(window.find("#credits")).containsText("4 coalitions of 2 channels");

      window.go("channels/TV" + untouched);

      assertThat(window.find("#credit")).containsText("Credit, two ways");
      assertThat(window.find("#efficiency")).containsText("Wasted spend");
      assertThat(window.find("#cost .pl-chart[data-ready=true] svg")).isVisible();
      quiet(window);
    }
  }

  @Test
  void plans_are_asked_saved_and_taken_along_as_a_text() {
    String asked = "?brand=" + FittedBrand.untouched() + "&name=more&do=shift~TV~Search~10~8~0";
    try (BrowserWindow window = BrowserWindow.as("lead")) {
      window.go("planner" + asked);
      assertThat(window.find("#sentence")).containsText("is expected to");
      assertThat(window.find("#use-conservative")).isVisible();

      window.find("#save").click();

      assertThat(window.find("#saved")).hasText(Pattern.compile("S-\\d{4}, saved"));
      window.page().getByText("SCENARIO.yaml: the same question").click();
      assertThat(window.find("#scenario-text pre"))
          .containsText("{do: shift, from: TV, to: Search, percent: 10, periods: 8}");
      quiet(window);
    }
  }

  @Test
  void a_bad_file_is_refused_on_the_page_with_every_finding_and_no_reload() {
    try (BrowserWindow window = BrowserWindow.as("lead")) {
      window.go("data" + brand);
      drop(window, "faulty.csv", SmallBrand.faultyCsv());

      assertThat(window.find("#jobs .pl-job[data-state=FAILED]").first()).isVisible();
      assertThat(window.find("#jobs .pl-findings").first()).containsText("abc");
      assertThat(window.find("#jobs .pl-findings").first()).containsText("tv");
      assertThat(window.sockets()).anyMatch(url -> url.contains("/VAADIN/push"));
      quiet(window);
    }
  }

  @Test
  void a_good_file_is_imported_while_one_watches() {
    try (BrowserWindow window = BrowserWindow.as("lead")) {
      window.go("data" + brand);
      drop(window, "second.csv", SmallBrand.csv(1.01));

      assertThat(window.find("#jobs")).containsText("second.csv");
      assertThat(window.find("#files")).containsText("second.csv");
      quiet(window);
    }
  }

  @Test
  void the_models_are_listed_and_an_auditor_reads_all_but_asks_for_nothing() {
    try (BrowserWindow window = BrowserWindow.as("auditor")) {
      window.go("models" + brand);
      assertThat(window.find("#runs")).containsText("R-0001");

      window.go("models/R-0001" + brand);
      assertThat(window.find("#champion .pl-reason")).containsText("leads and admins ask");

      window.go("model-health" + brand);
      assertThat(window.find("#backtests")).containsText("R-0001 is not backtested yet");
      assertThat(window.find("#backtest")).hasCount(0);
      quiet(window);
    }
  }

  @Test
  void the_auditor_verifies_the_ledger() {
    try (BrowserWindow window = BrowserWindow.as("auditor")) {
      window.go("ledger" + brand);
      assertThat(window.find("#entries")).isVisible();

      window.find("#verify").click();

      assertThat(window.find("#chain")).containsText("Chain intact");
      quiet(window);
    }
  }

  @Test
  void an_address_that_is_not_there_says_so() {
    try (BrowserWindow window = BrowserWindow.as("lead")) {
      window.go("nowhere");

      assertThat(window.find("#not-found")).isVisible();
    }
  }

  private static void drop(BrowserWindow window, String name, String csv) {
    assertThat(window.find("#upload")).isVisible();
    window
        .find("#upload input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
  }

  /** Nothing red in the console, nothing asked of anybody else. */
  private static void quiet(BrowserWindow window) {
    assertThat(window.errors()).isEmpty();
    assertThat(window.foreign()).isEmpty();
  }
}
