package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A brand's programme through the eyes of an admin, a lead and an auditor. */
@Tag("ui")
class ProgrammeInBrowserTest {

  private static final String BRAND = "?brand=harbour-retail";

  private final World world = World.fitted();

  @RegisterExtension final Browsing browsing = new Browsing(world);

  @Test
  void an_admin_names_the_steward_whom_model_health_and_the_card_of_a_run_show() {
    Page admin = browsing.window("admin");
    browsing.go(admin, "/model-health" + BRAND);
    assertThat(admin.locator("#steward-line")).containsText("No model steward is named");
    browsing.go(admin, "/programme" + BRAND);
    admin.locator("#name-steward").click();
    assertThat(admin.locator("#steward-answer")).containsText("Choose who");
    admin.locator("#steward").click();
    admin.locator("vaadin-select-item").getByText("(lead)").click();
    admin.locator("#name-steward").click();
    assertThat(admin.locator("#said")).containsText("answers for the model from now on");
    browsing.go(admin, "/model-health" + BRAND);
    assertThat(admin.locator("#steward-line")).containsText("Named by admin");
    browsing.go(admin, "/models/R-0001" + BRAND);
    assertThat(admin.locator("#run-sheet")).containsText("Model steward, now");
  }

  @Test
  void a_lead_agrees_a_period_and_home_shows_it_while_it_is_open() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/");
    assertThat(lead.locator("#verdict")).isVisible();
    assertThat(lead.locator("#open-period")).isHidden();
    browsing.go(lead, "/programme" + BRAND);
    assertThat(lead.locator("#name-steward")).hasCount(0);
    lead.locator("#period-name input").fill("The year");
    day(lead, "#period-first input", "1/1/2026");
    day(lead, "#period-last input", "12/31/2026");
    lead.locator("#period-budget input").fill("1,000,000");
    lead.locator("#set-period").click();
    assertThat(lead.locator("#period-answer")).containsText("Nothing says when it succeeded.");
    lead.locator("#metric-marginal-roas input").fill("1.2");
    lead.locator("#unit-marginal-roas input").fill("USD per USD");
    lead.locator("#set-period").click();
    assertThat(lead.locator("#said")).containsText("The year is agreed.");
    assertThat(lead.locator("#planning-periods")).containsText("Marginal ROAS at least 1.2");
    assertThat(lead.locator("#planning-periods")).containsText("Open");
    lead.locator("#planning-periods").getByText("Change").click();
    assertThat(lead.locator("#set-period")).hasText("Agree The year anew");
    lead.locator("#period-budget input").fill("900000");
    lead.locator("#set-period").click();
    assertThat(lead.locator("#planning-periods")).containsText("$900,000.00");
    browsing.go(lead, "/" + BRAND);
    assertThat(lead.locator("#open-period")).containsText("Budget $900,000.00");
  }

  private static void day(Page page, String field, String day) {
    page.locator(field).fill(day);
    page.locator(field).press("Enter");
  }

  @Test
  void what_the_queue_suggests_is_taken_up_and_moves_on_with_a_link_to_its_run() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/programme" + BRAND);
    assertThat(lead.locator("#backlog")).containsText("Nothing is on the list.");
    lead.locator("#suggestions").getByText("Take up").first().click();
    assertThat(lead.locator("#said")).containsText("is on the list");
    assertThat(lead.locator("#backlog")).containsText("From the head of the test queue");
    lead.locator("#backlog").getByText("Change").click();
    assertThat(lead.locator("#write-backlog")).hasText("Change it");
    lead.locator("#backlog-links input").fill("R-0001, R-0999");
    lead.locator("#write-backlog").click();
    assertThat(lead.locator("#backlog-answer")).containsText("The brand has no R-0999.");
    lead.locator("#backlog-links input").fill("R-0001");
    lead.locator("#write-backlog").click();
    assertThat(lead.locator("#said")).isVisible();
    lead.locator("#backlog").getByText("R-0001").click();
    assertThat(lead).hasURL(Pattern.compile(".*/models/R-0001.*"));
  }

  @Test
  void a_channel_is_described_and_its_page_says_so_and_an_auditor_changes_nothing() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/programme" + BRAND);
    assertThat(lead.locator("#touchpoints vaadin-select")).hasCount(0);
    lead.getByLabel("Describe Search", new Page.GetByLabelOptions().setExact(true)).click();
    lead.locator("#touchpoints").getByText("Cancel").click();
    assertThat(lead.locator("#touchpoints vaadin-select")).hasCount(0);
    lead.getByLabel("Describe Search", new Page.GetByLabelOptions().setExact(true)).click();
    lead.getByLabel("Save Search", new Page.GetByLabelOptions().setExact(true)).click();
    assertThat(lead.locator("#touchpoint-answer")).containsText("Choose the funnel stage");
    lead.locator("#touchpoints vaadin-select").click();
    lead.locator("#touchpoints vaadin-select")
        .locator("vaadin-select-item")
        .getByText("Awareness")
        .click();
    lead.locator("#touchpoints vaadin-text-field input").fill("first visits");
    lead.getByLabel("Save Search", new Page.GetByLabelOptions().setExact(true)).click();
    assertThat(lead.locator("#said")).containsText("is described.");
    Page auditor = browsing.window("auditor");
    browsing.go(auditor, "/programme" + BRAND);
    assertThat(auditor.locator("#touchpoints")).containsText("first visits");
    assertThat(auditor.locator("main vaadin-button")).hasCount(0);
  }
}
