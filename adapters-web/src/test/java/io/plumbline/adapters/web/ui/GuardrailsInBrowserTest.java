package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rules through the eyes of two admins, a lead and an auditor. */
@Tag("ui")
class GuardrailsInBrowserTest {

  private static final String BRAND = "?brand=harbour-retail";

  private final World world = World.fitted();

  @RegisterExtension final Browsing browsing = new Browsing(world, 1000);

  @BeforeEach
  void two_admins() {
    world.secondAdmin();
  }

  @Test
  void everybody_reads_the_rules_as_sentences_and_only_admins_propose() {
    Page auditor = browsing.window("auditor");
    browsing.go(auditor, "/guardrails" + BRAND);
    assertThat(auditor.locator(".pl-lead")).containsText("Version 1 is in force");
    assertThat(auditor.locator("#rules tbody tr")).hasCount(14);
    assertThat(auditor.locator("#rules")).containsText("above 80 %; exactly 80 % is not enough");
    assertThat(auditor.locator("#approvals")).containsText("2 people approve");
    assertThat(auditor.locator(".pl-title .pl-reason")).containsText("Admins propose changes");
    assertThat(auditor.locator("#circumstances")).containsText("Nothing is stated yet");
    assertThat(auditor.locator("#state-circumstance")).hasCount(0);
    browsing.go(auditor, "/guardrails/edit" + BRAND);
    assertThat(auditor.locator(".pl-state")).containsText("Admins propose changes");
    browsing.go(auditor, "/guardrails/7" + BRAND);
    assertThat(auditor.locator(".pl-state")).containsText("There is no such version");
  }

  @Test
  void one_admin_proposes_and_only_a_second_one_puts_it_in_force() {
    Page admin = browsing.window("admin");
    browsing.go(admin, "/guardrails" + BRAND);
    admin.getByText("Propose a change").click();
    fill(admin, "#weekly-cap-most", "31");
    fill(admin, "#expires", "soon");
    admin.locator("#show-change").click();
    assertThat(admin.locator("#expires")).hasAttribute("invalid", "");
    fill(admin, "#expires", "48");
    admin.locator("#show-change").click();
    assertThat(admin.locator("#weekly-cap-most")).hasAttribute("invalid", "");
    assertThat(admin.locator("#weekly-cap-most")).containsText("1 to 30 %");
    fill(admin, "#weekly-cap-most", "4.5");
    admin.locator("#show-change").click();
    assertThat(admin.locator("#rules-change tbody tr")).hasCount(2);
    assertThat(admin.locator("#rules-change")).containsText("at most 4.5 %");
    admin.locator("#propose-rules").click();
    assertThat(admin.locator("#rules-answer")).containsText("needs a reason");
    admin.locator("#rules-reason textarea").fill("Finance asked for it.");
    admin.locator("#propose-rules").click();

    Locator card = admin.locator("#pending-rules");
    assertThat(card).containsText("Version 2 of the rules is proposed");
    assertThat(card.locator(".pl-reason")).containsText("a second admin decides");
    assertThat(card.locator("vaadin-button").first()).hasAttribute("aria-disabled", "true");

    Page lead = browsing.window("lead");
    browsing.go(lead, "/guardrails" + BRAND);
    assertThat(lead.locator("#pending-rules .pl-reason")).containsText("Admins decide on rules");

    Page second = browsing.window("admin2");
    browsing.go(second, "/guardrails" + BRAND);
    second.locator("#reject-rules").click();
    assertThat(second.locator("#pending-rules .pl-answer")).containsText("needs a reason");
    second.locator("#approve-rules").click();
    assertThat(second.locator("#said")).containsText("Version 2 of the rules is in force");
    assertThat(second.locator(".pl-lead")).containsText("proposed by admin, approved by admin2");
    assertThat(second.locator("#rules")).containsText("at most 4.5 % of the budget");
    second.locator("#compare-versions").click();
    assertThat(second.locator("#differences tbody tr")).hasCount(2);
    assertThat(second.locator("h1")).hasText("Version 1 and 2");
    browsing.go(second, "/guardrails/1" + BRAND);
    assertThat(second.locator(".pl-lead")).containsText("not in force any more");

    browsing.go(second, "/ledger" + BRAND);
    assertThat(second.locator("#entries")).containsText("Version 2 of the rules is in force");
  }

  @Test
  void a_lead_states_a_launch_and_takes_it_back() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/guardrails" + BRAND);
    lead.locator("#state-circumstance").click();
    assertThat(lead.locator("#circumstance-answer")).containsText("First day is missing");
    fill(lead, "#circumstance-name", "Black Friday");
    day(lead, "#circumstance-first", "11/27/2026");
    day(lead, "#circumstance-last", "11/30/2026");
    lead.locator("#state-circumstance").click();
    assertThat(lead.locator("#said")).containsText("Black Friday is launched from 2026-11-27");
    assertThat(lead.locator("#circumstances tbody tr")).hasCount(1);
    assertThat(lead.locator("#circumstances tbody")).containsText("every channel");
    lead.getByText("Take back").click();
    lead.getByText("Take it back").last().click();
    assertThat(lead.locator("#circumstances vaadin-text-field")).containsText("needs a reason");
    lead.locator("#circumstances vaadin-text-field input").fill("It was postponed.");
    lead.getByText("Take it back").last().click();
    assertThat(lead.locator("#said")).containsText("It counts no longer");
    assertThat(lead.locator("#circumstances tbody")).containsText("Taken back by lead");
  }

  private static void fill(Page page, String field, String value) {
    page.locator(field + " input").fill(value);
    page.locator(field + " input").blur();
  }

  private static void day(Page page, String field, String value) {
    page.locator(field + " input").fill(value);
    page.locator(field + " input").press("Enter");
  }
}
