package io.plumbline.application;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of somebody who has just installed Plumbline, by clicks alone: from the first start
 * of an empty database to the first test suggestion, on the sample and with every default of the
 * product (DAT-34, MAT-09).
 */
@Tag("ui")
class FirstTenMinutesTest {

  private static final Duration PROMISED = Duration.ofMinutes(10);

  @TempDir Path home;

  private final Map<String, Duration> reached = new LinkedHashMap<>();
  private final Instant began = Instant.now();

  @Test
  void a_new_admin_comes_from_an_empty_installation_to_a_test_suggestion_on_the_sample() {
    try (ServedProcess served = new ServedProcess(home);
        BrowserWindow window = BrowserWindow.at(served.address())) {
      reached("started, database and all");
      window.signIn("admin", served.password());
      Page page = window.page();
      assertThat(page.locator("main")).containsText("There is no brand yet");
      page.locator("main").getByText("Get started").click();
      assertThat(page).hasURL(Pattern.compile(".*/begin$"));

      page.locator("#brand-name input").fill("First Steps");
      page.locator("#brand-currency input").fill("USD");
      page.locator("vaadin-combo-box-item").getByText("USD · US Dollar").click();
      page.locator("#add-brand").click();
      assertThat(page).hasURL(Pattern.compile(".*/begin/data\\?brand=first-steps"));
      reached("brand named");

      page.getByText("Use the sample").click();
      assertThat(page.locator("#columns tbody tr")).hasCount(7);
      assertThat(page.locator("#first-rows tbody tr")).hasCount(5);
      page.locator("#take-file").click();
      assertThat(page).hasURL(Pattern.compile(".*/begin/quality.*"));
      assertThat(page.locator("#step-quality")).containsText("of 100, the mean of 6 series");
      reached("quality score");

      step(page, "First fit");
      page.locator("#fit").click();
      assertThat(page.locator("#first-verdict")).containsText("Not yet");
      reached("fitted");

      step(page, "First test suggestion");
      assertThat(page.locator("#suggestion")).containsText(Pattern.compile("Test \\w+ first"));
      reached("test suggestion");
      page.getByText("Design this test").click();
      assertThat(page).hasURL(Pattern.compile(".*/tests/new.*channel=.*"));

      page.locator(".pl-nav").getByText("Ledger").click();
      assertThat(page.locator("#entries")).containsText("First Steps");
      page.locator("#verify").click();
      assertThat(page.locator("#chain")).containsText("Chain intact");
      assertThat(window.errors()).isEmpty();
      assertThat(window.foreign()).isEmpty();
    }
    reached.forEach((what, after) -> System.out.printf("%5.1f s  %s%n", seconds(after), what));
    assertThat(reached.get("quality score")).isLessThan(PROMISED);
    assertThat(reached.get("test suggestion")).isLessThan(PROMISED);
  }

  private static void step(Page page, String title) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true))
        .click();
  }

  private void reached(String what) {
    reached.put(what, Duration.between(began, Instant.now()));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
