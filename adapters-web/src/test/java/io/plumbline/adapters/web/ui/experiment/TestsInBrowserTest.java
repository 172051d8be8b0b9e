package io.plumbline.adapters.web.ui.experiment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests through the eyes of a lead, an admin and an auditor. */
@Tag("ui")
class TestsInBrowserTest {

  private static final String BRAND = "?brand=harbour-retail";

  private final World world = World.testing();

  @RegisterExtension final Browsing browsing = new Browsing(world);

  @Test
  void the_calendar_leads_to_a_test_and_the_queue_says_why() {
    Page page = browsing.window("auditor");
    browsing.go(page, "/tests" + BRAND);
    assertThat(page.locator("#pace")).containsText("two tests a year");
    assertThat(page.locator("#calendar .pl-chart[data-ready=true] svg")).hasCount(1);
    assertThat(page.locator("#queue tbody tr")).hasCount(10);
    assertThat(page.locator("#queue tbody tr").first())
        .containsText("the chance that its next unit of money does less there");
    page.locator("#all-tests").getByText("EXP-0001").click();
    assertThat(page).hasURL(Pattern.compile(".*/tests/EXP-0001.*"));
    assertThat(page.locator("h1")).hasText("EXP-0001 Search, geo holdout in 2 markets");
    assertThat(page.locator(".pl-lead")).containsText("revenue was 6.1% lower");
    assertThat(page.locator("#checks")).containsText("a change of -24,000.00 was registered");
    assertThat(page.locator("#calibration-row")).containsText("Dayton, Toledo");
    browsing.go(page, "/tests/EXP-0005" + BRAND);
    assertThat(page.locator("#actions")).containsText("Marketing leads and admins act on tests.");
    assertThat(page.locator("#register")).hasCount(0);
  }

  @Test
  void a_weak_test_is_waived_by_two_and_registered_by_one_who_did_not_grant_it() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/tests" + BRAND);
    lead.locator("#all-tests").getByText("EXP-0005").click();
    assertThat(lead.locator("#register")).hasAttribute("aria-disabled", "true");
    lead.locator("#waive-smallest-effect input").fill("The market is small; agreed.");
    lead.locator("#ask-smallest-effect").click();
    assertThat(lead.locator("#said")).containsText("A second person grants it");
    assertThat(lead.locator("#grant-smallest-effect")).hasAttribute("aria-disabled", "true");
    Page admin = browsing.window("admin");
    browsing.go(admin, "/tests/EXP-0005" + BRAND);
    admin.locator("#grant-smallest-effect").click();
    assertThat(admin.locator("#said")).containsText("Somebody else registers it");
    assertThat(admin.locator("#register")).hasAttribute("aria-disabled", "true");
    browsing.go(lead, "/tests/EXP-0005" + BRAND);
    lead.locator("#register").click();
    lead.locator("#confirm-yes").click();
    assertThat(lead.locator("#said")).containsText("EXP-0005 is registered");
    assertThat(lead.locator("#steps")).containsText("EXP-0005 is registered as");
    lead.locator("#start").click();
    lead.locator("#send-start").click();
    assertThat(lead.locator("#said")).containsText("EXP-0005 runs");
  }

  @Test
  void a_new_test_begins_with_the_first_of_the_queue_and_what_is_wrong_is_said() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/tests" + BRAND);
    lead.locator("#queue").getByText("Draft").first().click();
    assertThat(lead.locator("h1")).hasText("New test");
    lead.locator("#plan-treated input").fill("Dayton, Toledo");
    lead.locator("#plan-control input").fill("Dayton");
    lead.locator("#send-plan").click();
    assertThat(lead.locator("#plan-answer")).containsText("A market is in one arm");
    lead.locator("#plan-control input").fill("Tucson, Raleigh");
    lead.locator("#plan-spend input").fill("-12,000.00");
    lead.locator("#send-plan").click();
    assertThat(lead).hasURL(Pattern.compile(".*/tests/EXP-0006.*"));
    assertThat(lead.locator("#registration")).containsText("points stand against it");
    assertThat(lead.locator("#plan")).containsText("$12,000.00 less over the test");
  }

  @Test
  void a_running_test_is_looked_at_read_out_and_then_over() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/tests/EXP-0003" + BRAND);
    assertThat(lead.locator("#looks .pl-chart[data-ready=true] svg")).hasCount(1);
    assertThat(lead.locator("#looks tbody tr")).hasCount(3);
    assertThat(lead.locator("#looks")).containsText("No further look is taken");
    assertThat(lead.locator("#contamination"))
        .containsText("Nobody knows what was spent on Social during the test in Columbus, Dayton");
    lead.locator("#look").click();
    assertThat(lead.locator("#said")).containsText("No look at EXP-0003 is due. The data end on");
    lead.locator("#read-out").click();
    lead.locator("#send-result").click();
    assertThat(lead.locator("#send-result-answer")).containsText("needs a number");
    Locator form = lead.locator("#read-out-form");
    fill(form, "Incremental revenue", "-21900");
    fill(form, "Standard error", "8300");
    fill(form, "Interval from", "-42900");
    fill(form, "Interval to", "-900");
    fill(form, "p-value", "0.031");
    fill(form, "Lift, %", "-2.1");
    fill(form, "Last day", "2026-11-14");
    fill(form, "Method", "augmented synthetic control");
    fill(form, "Where the data are from", "batch 12");
    lead.locator("#send-result").click();
    assertThat(lead.locator("#said")).containsText("EXP-0003 is read out; it departs");
    assertThat(lead.locator("#checks")).containsText("Last day");
    assertThat(lead.locator("#actions")).containsText("Read out by lead");
  }

  @Test
  void a_test_that_is_over_owes_what_it_taught_until_somebody_says_it() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/tests" + BRAND);
    assertThat(lead.locator(".pl-lead")).containsText("Nobody wrote down what EXP-0002 taught.");
    lead.locator("#all-tests").getByText("What did it teach?").click();
    assertThat(lead.locator("#lessons")).containsText("Nobody wrote down what it taught");
    lead.locator("#send-lesson").click();
    assertThat(lead.locator("#send-lesson-answer")).containsText("1 to 4000 characters");
    lead.locator("#lesson-learned textarea").fill("Ask for openings nearby first.");
    lead.locator("#lesson-follows textarea").fill("TV is tested again in spring.");
    lead.locator("#send-lesson").click();
    assertThat(lead.locator("#said")).containsText("What EXP-0002 taught is on record.");
    assertThat(lead.locator("#lessons")).containsText("TV is tested again in spring.");
    assertThat(lead.locator("#steps")).containsText("EXP-0002 taught: Ask for openings nearby");
    assertThat(lead.locator("#lesson-form")).hasCount(0);
    lead.locator("#note-lesson").click();
    assertThat(lead.locator("#lesson-form")).hasCount(1);
    Page auditor = browsing.window("auditor");
    browsing.go(auditor, "/tests/EXP-0002" + BRAND);
    assertThat(auditor.locator("#lessons")).containsText("Ask for openings nearby first.");
    assertThat(auditor.locator("#lesson-form")).hasCount(0);
    browsing.go(auditor, "/tests" + BRAND);
    assertThat(auditor.locator("#all-tests")).containsText("Search brings what we said");
  }

  @Test
  void what_the_model_makes_of_a_test_stands_beside_it() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/tests/EXP-0001?brand=seaside-outlets");
    assertThat(lead.locator("#result")).containsText("The model moved from");
    assertThat(lead.locator("#result .pl-chart[data-ready=true] svg")).hasCount(1);
  }

  @Test
  void a_test_is_read_out_of_the_brands_own_data_off_the_window() {
    Page page = browsing.window("auditor");
    browsing.go(page, "/tests/EXP-0001" + BRAND);
    page.locator("#compute").click();
    assertThat(page.locator("#readout"))
        .containsText("in the treated markets than it would have been");
    assertThat(page.locator("#readout .pl-chart[data-ready=true] svg")).hasCount(6);
    assertThat(page.locator("#readout-checks li").first()).containsText(":");
    browsing.go(page, "/tests/EXP-0003" + BRAND);
    assertThat(page.locator("#compute-through-look")).containsText("when a look ended it");
    page.locator("#compute").click();
    assertThat(page.locator("#readout-panel")).containsText("cannot be read out of the data");
  }

  @Test
  void markets_are_looked_for_in_the_history_and_a_candidate_becomes_a_draft() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/tests/design" + BRAND + "&channel=Search");
    Locator form = lead.locator("#design-form");
    fill(form, "Days, each tried", "14");
    lead.locator("#look-for-markets").click();
    assertThat(lead.locator("#design-answer")).containsText("No design keeps to all of this");
    fill(form, "Treated share to, %", "45");
    lead.locator("#look-for-markets").click();
    assertThat(lead.locator("#design .pl-chart[data-ready=true] svg")).hasCount(2);
    lead.locator("#take-1").click();
    assertThat(lead).hasURL(Pattern.compile(".*/tests/EXP-0006.*"));
    assertThat(lead.locator("#plan")).containsText("found with a chance of 80%");
  }

  @Test
  void where_nothing_is_the_page_says_what_follows() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/tests?brand=new-brand");
    assertThat(lead.locator(".pl-state").first()).containsText("No test was drafted yet");
    browsing.go(lead, "/tests/EXP-0099" + BRAND);
    assertThat(lead.locator(".pl-state")).containsText("There is no test EXP-0099");
  }

  @Test
  void pages_fit_a_narrow_window_in_the_dark() {
    Page lead = browsing.window("lead");
    lead.context()
        .addCookies(List.of(new Cookie("plumbline-scheme", "dark").setUrl(browsing.address())));
    lead.setViewportSize(1024, 800);
    for (String path : List.of("", "/EXP-0001", "/EXP-0003", "/EXP-0005", "/new")) {
      browsing.go(lead, "/tests" + path + BRAND);
      assertThat(lead.locator("h1")).isVisible();
      assertThat(
              (Boolean)
                  lead.evaluate(
                      "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
          .as(path)
          .isTrue();
    }
  }

  private static void fill(Locator form, String label, String value) {
    Locator field = form.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    field.fill(value);
    field.press("Tab");
  }
}
