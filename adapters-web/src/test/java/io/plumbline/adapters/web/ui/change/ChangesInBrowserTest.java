package io.plumbline.adapters.web.ui.change;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The approval queue and the live moves through the eyes of a lead, an admin and an auditor. */
@Tag("ui")
class ChangesInBrowserTest {

  private static final String BRAND = "?brand=harbour-retail";

  private final World world = World.moving();

  @RegisterExtension final Browsing browsing = new Browsing(world);

  @Test
  void the_queue_shows_a_request_to_the_cent_with_every_rule_and_its_plan() {
    Page page = browsing.window("auditor");
    browsing.go(page, "/approvals" + BRAND);
    assertThat(page.locator("#queue .pl-queue-row")).hasCount(5);
    page.locator("#queue").getByText("TV to Search, to the cent").click();
    assertThat(page).hasURL(Pattern.compile(".*/approvals/C-0001.*"));
    assertThat(page.locator("h1")).hasText("C-0001 TV to Search, to the cent");
    assertThat(page.locator("#diff")).containsText("+6,799.99");
    assertThat(page.locator("#diff")).containsText("51,400.01");
    assertThat(page.locator("#rules tbody tr")).hasCount(14);
    assertThat(page.locator("#effect")).containsText("EXP-034");
    assertThat(page.locator("#effect")).containsText("3 weeks in a row below the band");
    assertThat(page.locator("#history")).containsText("lead puts C-0001 forward");
    assertThat(page.locator("#actions")).containsText("Marketing leads and admins decide.");
  }

  @Test
  void all_requests_are_one_table_that_is_ordered_searched_and_saved() throws IOException {
    Page page = browsing.window("auditor");
    browsing.go(page, "/live" + BRAND);
    page.locator("#moves").getByText("All as a table").click();
    assertThat(page.locator("h1")).hasText("All requests");
    Locator rows = page.locator(".pl-list-table tbody tr");
    assertThat(rows).hasCount(5);
    page.locator(".pl-list-table th").getByText("A week").click();
    assertThat(page).hasURL(Pattern.compile(".*/approvals/all.*sort=week\\.desc.*"));
    assertThat(rows.first()).containsText("C-0003");
    assertThat(rows.first()).containsText("$40,000.00");
    assertThat(rows.first()).containsText("\u2212");
    browsing.go(page, "/approvals/all" + BRAND + "&find=watching");
    assertThat(rows).hasCount(2);
    page.getByLabel("Save all requests").click();
    Download file =
        page.waitForDownload(() -> page.locator(".pl-save-ways").getByText("CSV").click());
    assertThat(file.suggestedFilename()).isEqualTo("requests.csv");
    assertThat(Files.readString(file.path()))
        .contains("expected_effect_lower90", "C-0003,", ",40000.00,USD,");
    rows.first().locator("a").click();
    assertThat(page).hasURL(Pattern.compile(".*/live/C-000[45].*"));
  }

  @Test
  void a_second_person_approves_what_is_shown() {
    Page admin = browsing.window("admin");
    browsing.go(admin, "/approvals/C-0001" + BRAND);
    assertThat(admin.locator("#queue .on")).containsText("Needs you");
    admin.locator("#approve").click();
    admin.locator("#confirm-note textarea").fill("Small enough.");
    admin.locator("#confirm-yes").click();
    assertThat(admin.locator("#said")).containsText("C-0001 is approved");
    assertThat(admin.locator("#request .pl-title")).containsText("Approved");
    assertThat(admin.locator("#history")).containsText("admin approves C-0001");
    Page lead = browsing.window("lead");
    browsing.go(lead, "/approvals/C-0001" + BRAND);
    lead.locator("#ship").click();
    assertThat(lead.locator("#said")).containsText("is being shipped");
    browsing.go(lead, "/live/C-0001" + BRAND);
    assertThat(lead.locator("#shipping tbody tr")).hasCount(1);
    lead.locator("#mark-0").click();
    lead.locator("#confirm-note textarea").fill("Set in the ad accounts, screenshots filed.");
    lead.locator("#confirm-yes").click();
    assertThat(lead.locator("#shipping")).containsText("by lead");
  }

  @Test
  void ones_own_request_cannot_be_decided_on_and_says_why() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/approvals/C-0001" + BRAND);
    assertThat(lead.locator("#approve")).hasAttribute("aria-disabled", "true");
    assertThat(lead.locator("#reject")).hasAttribute("aria-disabled", "true");
    assertThat(lead.locator("#actions .pl-reason")).containsText("a second person decides");
    lead.locator("#approve").click(new Locator.ClickOptions().setForce(true));
    assertThat(lead.locator("#confirm")).hasCount(0);
    lead.locator("#withdraw").click();
    lead.locator("#confirm-yes").click();
    assertThat(lead.locator("#confirm-answer")).containsText("A reason is needed");
    lead.locator("#confirm-note textarea").fill("Not now.");
    lead.locator("#confirm-yes").click();
    assertThat(lead.locator("#said")).containsText("C-0001 is withdrawn");
  }

  @Test
  void a_rejection_needs_a_reason() {
    Page admin = browsing.window("admin");
    browsing.go(admin, "/approvals/C-0001" + BRAND);
    Locator waiting = admin.locator(".pl-nav a[href^=approvals] .pl-count");
    assertThat(waiting).hasText("1");
    admin.locator("#reject").click();
    admin.locator("#confirm-yes").click();
    assertThat(admin.locator("#confirm-answer")).containsText("A reason is needed");
    admin.locator("#confirm-note textarea").fill("Wait for the test.");
    admin.locator("#confirm-yes").click();
    assertThat(admin.locator("#said")).containsText("C-0001 is rejected");
    assertThat(waiting).hasCount(0);
    assertThat(admin.locator("#actions")).containsText("Wait for the test.");
  }

  @Test
  void a_draft_that_rules_stand_against_can_be_waived_by_two_only_where_rules_let_them() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/approvals/C-0003" + BRAND);
    assertThat(lead.locator("#submit")).hasAttribute("aria-disabled", "true");
    assertThat(lead.locator("#waive-weekly-cap")).hasCount(0);
    lead.locator("#waive-smallest-effect input").fill("Agreed with finance.");
    lead.locator("#ask-smallest-effect").click();
    assertThat(lead.locator("#said")).containsText("A second person grants it");
    assertThat(lead.locator("#grant-smallest-effect")).hasAttribute("aria-disabled", "true");
    Page admin = browsing.window("admin");
    browsing.go(admin, "/approvals/C-0003" + BRAND);
    admin.locator("#grant-smallest-effect").click();
    assertThat(admin.locator("#rules")).containsText("granted by admin");
  }

  @Test
  void a_live_move_shows_its_band_its_breaches_and_is_rolled_back_with_a_reason() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/live/C-0004" + BRAND);
    assertThat(lead.locator("#breaches")).containsText("weeks in a row");
    assertThat(lead.locator("#live .pl-chart[data-ready=true] svg")).hasCount(1);
    lead.getByText("Data table").click();
    assertThat(lead.locator("#live .pl-chart-table")).containsText("below");
    assertThat(lead.locator("#windows")).containsText("P(improvement) above 50%");
    assertThat(lead.locator("#windows")).containsText("Observed over");
    assertThat(lead.locator("#diff")).containsText("+3,400.00");
    lead.locator("#roll-back").click();
    lead.locator("#confirm-yes").click();
    assertThat(lead.locator("#confirm-answer")).containsText("A reason is needed");
    lead.locator("#confirm-note textarea").fill("The shop was closed.");
    lead.locator("#confirm-yes").click();
    assertThat(lead.locator("#said")).containsText("is being rolled back");
    assertThat(lead.locator("#history")).containsText("C-0004 is taken back: The shop was closed.");
    assertThat(lead.locator("#shipping h2")).hasText("Rolling back");
  }

  @Test
  void budgets_are_stated_as_a_sheet_and_every_wrong_row_is_told() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/approvals/budgets" + BRAND);
    Locator sheet = lead.locator("#budget-sheet textarea");
    sheet.fill("channel,item,amount\nTV,spots,1.234\nRadio,10");
    lead.locator("#budget-reason input").fill("As booked.");
    lead.locator("#state-budgets").click();
    assertThat(lead.locator("#budget-answer")).containsText("Row 2: \"1.234\" is no amount");
    assertThat(lead.locator("#budget-answer")).containsText("Row 3 has 2 columns");
    sheet.fill("TV,spots,1200.50\nRadio,,10");
    lead.locator("#state-budgets").click();
    assertThat(lead.locator("#budget-answer")).containsText("2 line items are stated");
  }

  @Test
  void home_names_what_waits_and_what_is_out() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/" + BRAND);
    lead.locator("#open-requests").getByText("C-0004").click();
    assertThat(lead.locator("h1")).hasText("C-0004 Live for 6 weeks");
  }

  @Test
  void where_nothing_is_the_pages_say_what_follows() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/approvals?brand=new-brand");
    assertThat(lead.locator(".pl-state")).containsText("No change is requested yet");
    browsing.go(lead, "/live?brand=new-brand");
    assertThat(lead.locator(".pl-state")).containsText("No move has shipped yet");
    browsing.go(lead, "/approvals/C-0099" + BRAND);
    assertThat(lead.locator(".pl-state")).containsText("There is no request C-0099");
    browsing.go(lead, "/live/C-0001" + BRAND);
    assertThat(lead.locator(".pl-state")).containsText("C-0001 is no live move");
  }
}
