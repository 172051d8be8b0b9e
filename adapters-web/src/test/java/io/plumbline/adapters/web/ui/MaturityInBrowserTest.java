package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A brand's maturity through the eyes of a lead, an admin and an auditor. */
@Tag("ui")
class MaturityInBrowserTest {

  private static final String BRAND = "?brand=harbour-retail";

  @RegisterExtension private final Browsing browsing = new Browsing(World.whole());

  private static Locator milestone(Page page, String section, String key) {
    return page.locator("%s [data-milestone=%s]".formatted(section, key));
  }

  @Test
  void four_phases_four_components_and_fourteen_items_each_with_its_fact_or_what_is_missing() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/maturity" + BRAND);
    assertThat(lead.locator("h1")).hasText("Phase 1 of 4: Baseline");
    assertThat(lead.locator("#phases .pl-phase")).hasCount(4);
    assertThat(lead.locator("#score .pl-component")).hasCount(4);
    assertThat(lead.locator("#playbook .pl-milestone")).hasCount(14);
    Locator holdout = milestone(lead, "#playbook", "geo-holdout");
    assertThat(holdout).containsText("a geo holdout over 21 days, is read out");
    assertThat(holdout).containsText(", done");
    Locator scope = milestone(lead, "#playbook", "more-scope");
    assertThat(scope).containsText(", open");
    assertThat(scope).containsText("were not there when the first run was fitted");
    assertThat(scope.getByText("On Data")).isVisible();
    holdout.getByText(Pattern.compile("EXP-\\d+")).last().click();
    assertThat(lead).hasURL(Pattern.compile(".*/tests/EXP-.*"));
  }

  @Test
  void a_component_says_why_by_keyboard_too() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/maturity" + BRAND);
    Locator data = lead.locator("[data-component=data-readiness]");
    assertThat(data.getByText("Completeness", new Locator.GetByTextOptions().setExact(true)))
        .isHidden();
    data.locator("vaadin-details-summary").focus();
    lead.keyboard().press("Enter");
    assertThat(data.getByText("Completeness", new Locator.GetByTextOptions().setExact(true)))
        .isVisible();
    assertThat(data).containsText("of 104 weeks");
    assertThat(lead.locator("#maturity-total")).containsText("No total");
  }

  @Test
  void a_lead_chooses_the_framework_with_a_reason_and_the_gate_is_passed() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/maturity" + BRAND);
    assertThat(milestone(lead, "#phases", "framework")).containsText(", open");
    assertThat(lead.locator("#framework-advice")).containsText("The data are ripe for");
    lead.locator("#choose-framework").click();
    assertThat(lead.locator("#framework-answer")).containsText("A reason of 1 to 1000");
    lead.locator("#framework-reason textarea").fill("A geo test is read out.");
    lead.locator("#choose-framework").click();
    assertThat(lead.locator("#said")).containsText("The framework is chosen");
    assertThat(lead.locator("#framework-now")).containsText("A geo test is read out.");
    assertThat(lead.locator("#framework-now")).containsText("Chosen by lead");
    assertThat(milestone(lead, "#phases", "framework")).containsText(", done");
  }

  @Test
  void an_auditor_reads_all_of_it_and_follows_a_tick_to_its_entry_but_chooses_nothing() {
    Page auditor = browsing.window("auditor");
    browsing.go(auditor, "/maturity" + BRAND);
    assertThat(auditor.locator("#choose-framework")).hasCount(0);
    assertThat(milestone(auditor, "#playbook", "more-scope").locator("a")).hasCount(0);
    milestone(auditor, "#playbook", "decision-currency").locator("a").click();
    assertThat(auditor).hasURL(Pattern.compile(".*/ledger.*entry=\\d+.*"));
  }

  @Test
  void a_brand_without_facts_is_told_what_is_missing() {
    Page admin = browsing.window("admin");
    browsing.go(admin, "/maturity?brand=new-brand");
    assertThat(admin.locator("h1")).hasText("Phase 1 of 4: Baseline");
    assertThat(admin.locator("#score")).containsText("Nothing is imported yet.");
    assertThat(admin.locator("#score")).containsText("No total: 0 of 4 are known");
    assertThat(admin.locator(".pl-score-fill")).hasCount(0);
    assertThat(admin.locator(".pl-state")).containsText("The ninety days have not begun");
    assertThat(admin.locator(".pl-milestone.done")).hasCount(0);
  }
}
