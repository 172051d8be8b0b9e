package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.PeopleInMemory;
import io.plumbline.adapters.web.preview.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The way from nothing to a first test suggestion, through the eyes of those who may go it. */
@Tag("ui")
class OnboardingInBrowserTest {

  private static final Pattern NEW_PAINT = Pattern.compile(".*brand=new-paint.*");

  private final World world = World.bare();

  @RegisterExtension final Browsing browsing = new Browsing(world);

  @Test
  void an_admin_walks_from_an_empty_installation_to_the_first_test_suggestion_on_the_sample() {
    Page admin = signedIn("admin");
    assertThat(admin.locator("main")).containsText("There is no brand yet");
    admin.locator("main").getByText("Get started").click();
    assertThat(admin.locator("#step-data")).hasAttribute("data-standing", "LATER");
    named(admin, "New Paint");
    assertThat(admin).hasURL(NEW_PAINT);
    assertThat(admin.locator("#step-brand")).containsText("New Paint, in EUR");

    admin.getByText("Use the sample").click();
    assertThat(admin.locator("#step-data")).containsText("nothing of it is stored");
    assertThat(admin.locator("#columns tbody tr")).hasCount(7);
    assertThat(admin.locator("#first-rows tbody tr")).hasCount(5);
    assertThat(admin.locator("#first-rows")).containsText("tv · spend");
    assertThat(admin.locator("#outlook")).containsText("The last 12 weeks are kept from the fit");
    admin.locator("#take-file").click();
    assertThat(admin.locator("#step-mapping")).containsText("Import sample-weekly.csv");
    work();
    assertThat(admin.locator("#step-quality")).hasAttribute("aria-current", "step");
    assertThat(admin.locator("#step-quality")).containsText("of 100, the mean of");

    step(admin, "fit");
    admin.locator("#fit").click();
    assertThat(admin.locator("#step-fit")).hasAttribute("data-standing", "UNDER_WAY");
    work();
    assertThat(admin.locator("#first-verdict")).containsText("Not yet:");
    step(admin, "test");
    assertThat(admin.locator("#suggestion")).containsText("first: knowing it better is worth");
    assertThat(admin.locator("#step-test")).containsText("the chance that its next unit");
    admin.getByText("Design this test").click();
    assertThat(admin).hasURL(Pattern.compile(".*/tests/new.*channel=.*"));
  }

  @Test
  void a_file_with_faults_is_shown_whole_and_mended_by_the_mapping_without_a_mouse() {
    Page admin = withBrand();
    drop(admin, "ours.csv", faulty());
    assertThat(admin).hasURL(Pattern.compile(".*/begin/mapping.*"));
    Locator findings = admin.locator("#mapping-findings");
    assertThat(findings).containsText("\"4oo\" is not a number.");
    assertThat(findings).containsText("Digits with an optional decimal point");
    assertThat(findings.locator("tbody tr").first()).containsText("3");
    assertThat(findings.locator("tbody tr").first()).containsText("radio_spend");
    assertThat(admin.locator("#take-file")).hasAttribute("aria-disabled", "true");

    choose(admin, "What radio_spend is taken for", "Home");
    assertThat(findings).hasCount(0);
    assertThat(admin.locator("#take-file")).not().hasAttribute("aria-disabled", "true");
    choose(admin, "What sales is taken for", "Home");
    assertThat(findings).containsText("No column is taken for the outcome.");
  }

  @Test
  void a_file_that_is_none_is_refused_where_it_was_dropped() {
    Page admin = withBrand();
    drop(admin, "empty.csv", "");
    assertThat(admin.locator("#upload-answer")).containsText("empty.csv cannot be read.");
    assertThat(admin.locator("#upload-answer")).containsText("A header row, and rows of data.");
    assertThat(admin.locator("#step-mapping")).hasAttribute("data-standing", "LATER");
  }

  @Test
  void each_step_has_an_address_and_says_what_comes_first_where_it_is_too_early() {
    Page admin = withBrand();
    browsing.go(admin, "/begin/mapping?brand=new-paint");
    assertThat(admin.locator("#step-mapping")).containsText("No file is in this window");
    browsing.go(admin, "/begin/quality?brand=new-paint");
    assertThat(admin.locator("#step-quality")).containsText("bring data first");
    browsing.go(admin, "/begin/fit?brand=new-paint");
    assertThat(admin.locator("#step-fit")).containsText("A model is fitted to data");
    browsing.go(admin, "/begin/test?brand=new-paint");
    assertThat(admin.locator("#step-test")).containsText("fit one first");
    browsing.go(admin, "/begin/mapping?brand=new-paint&data=sample");
    assertThat(admin.locator("#take-file")).isVisible();
    admin.reload();
    assertThat(admin.locator("#take-file")).isVisible();
  }

  @Test
  void a_brand_without_a_name_or_with_a_known_one_is_refused_with_the_reason() {
    Page admin = withBrand();
    browsing.go(admin, "/begin/brand?brand=new-paint");
    admin.locator("#add-brand").click();
    assertThat(admin.locator("#brand-answer")).containsText("Choose the currency");
    named(admin, "New Paint");
    assertThat(admin.locator("#brand-answer")).containsText("There is a brand new-paint already");
    named(admin, "   ");
    assertThat(admin.locator("#brand-answer")).containsText("must be");
  }

  @Test
  void a_lead_brings_data_but_names_no_brand_and_an_auditor_sees_how_far_they_are() {
    Page lead = signedIn("lead");
    browsing.go(lead, "/begin");
    assertThat(lead.locator("#step-brand")).containsText("An admin names a brand");
    assertThat(lead.locator("#add-brand")).hasCount(0);
    withBrand();
    Page auditor = signedIn("auditor");
    assertThat(auditor.locator("#verdict")).containsText("A marketing lead or an admin does this");
    browsing.go(auditor, "/begin");
    assertThat(auditor.locator("#step-data"))
        .containsText("A marketing lead or an admin does this");
    assertThat(auditor.locator("#upload")).hasCount(0);
    browsing.go(lead, "/?brand=new-paint");
    lead.locator("#verdict").getByText("Get started").click();
    assertThat(lead.locator("#step-data #upload")).isVisible();
  }

  @Test
  void the_sample_is_a_template_to_take_along_and_the_specification_too() throws IOException {
    Page admin = withBrand();
    browsing.go(admin, "/begin?brand=new-paint");
    Download template =
        admin.waitForDownload(() -> admin.getByText("Save it as a template").click());
    assertThat(Files.readString(template.path())).startsWith("week,revenue,tv_spend");
    browsing.go(admin, "/begin/mapping?brand=new-paint&data=sample");
    Download spec = admin.waitForDownload(() -> admin.getByText("Save SPEC.yaml").click());
    assertThat(spec.suggestedFilename()).isEqualTo("new-paint.yaml");
  }

  private Page signedIn(String who) {
    Page page = browsing.stranger();
    browsing.go(page, "/login");
    page.locator("#name input").fill(who);
    page.locator("#password input").fill(PeopleInMemory.PASSWORD);
    page.locator("#sign-in").click();
    assertThat(page.locator("main")).isVisible();
    assertThat(page.locator(".pl-nav")).isVisible();
    return page;
  }

  private Page withBrand() {
    Page admin = signedIn("admin");
    browsing.go(admin, "/begin");
    named(admin, "New Paint");
    assertThat(admin).hasURL(NEW_PAINT);
    return admin;
  }

  private static void named(Page page, String name) {
    page.locator("#brand-name input").fill(name);
    page.locator("#brand-currency input").fill("EUR");
    page.locator("vaadin-combo-box-item").getByText("EUR · Euro").click();
    page.locator("#add-brand").click();
  }

  private static void drop(Page page, String name, String text) {
    page.locator("#upload input[type=file]")
        .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Opens a select by its keys and takes the item a key goes to: the first leaves the column out.
   */
  private static void choose(Page page, String label, String key) {
    Locator field = page.getByLabel(label);
    field.focus();
    field.press("Enter");
    assertThat(page.locator("vaadin-select-item:visible").first()).isVisible();
    page.keyboard().press(key);
    page.keyboard().press("Enter");
  }

  private static void step(Page page, String key) {
    page.locator("#step-%s h2 a".formatted(key)).click();
  }

  private static String faulty() {
    StringBuilder csv = new StringBuilder("week,sales,tv_spend,radio_spend\n");
    for (int week = 0; week < 110; week++) {
      csv.append(
          "%s,%d,%d,%s%n"
              .formatted(
                  LocalDate.of(2024, 1, 1).plusWeeks(week),
                  9000 + 37 * (week % 13),
                  500 + 41 * (week % 7),
                  week == 1 ? "4oo" : Integer.toString(300 + 23 * (week % 5))));
    }
    return csv.toString();
  }

  private void work() {
    world.work(5, OnboardingInBrowserTest::pause);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
