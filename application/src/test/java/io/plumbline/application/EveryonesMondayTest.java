package io.plumbline.application;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What each role does on a Monday, by clicks alone, in a real browser over the real database: from
 * the verdict to a request, from the request to its approval, from there to the auditor's file, and
 * the rules changed by two admins.
 */
@Tag("ui")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryonesMondayTest {

  private static final String SECOND_LEAD = "monday-lead";
  private static final String SECOND_ADMIN = "monday-admin";

  private static String brand = "";

  @BeforeAll
  static void a_brand_with_a_model_and_budgets_and_people() {
    brand = StoryBrand.named("Monday");
    assertThat(
            Rest.as("lead")
                .json("PUT", "/brands/" + brand + "/budgets", StoryBrand.BUDGETS)
                .status())
        .isLessThan(300);
    add(SECOND_LEAD, Role.MARKETING_LEAD);
    add(SECOND_ADMIN, Role.ADMIN);
  }

  private static void add(String name, Role role) {
    StartedApplication.get()
        .bean(AddUser.class)
        .add(
            new AddUser.Command(
                name, name, role, StartedApplication.PASSWORD, Actor.SYSTEM, Origin.JOB));
  }

  private static BrowserWindow monday(String who) {
    BrowserWindow window = BrowserWindow.as(who);
    window.go("?brand=" + brand);
    assertThat(window.find("#verdict h1")).isVisible();
    return window;
  }

  private static void to(BrowserWindow window, String place) {
    window.find(".pl-nav").getByText(place, new Locator.GetByTextOptions().setExact(true)).click();
  }

  @Test
  @Order(1)
  void the_lead_goes_from_the_verdict_to_a_request_that_is_put_forward() {
    try (BrowserWindow lead = monday("lead")) {
      assertThat(lead.find(".pl-verdict")).containsText("What the verdict rests on");
      lead.find("#verdict .pl-primary").click();
      assertThat(lead.page()).hasURL(Pattern.compile(".*/channels.*"));
      lead.find("main").getByText("retail_media").first().click();
      assertThat(lead.find("#detail")).containsText("retail_media");

      to(lead, "Planner");
      assertThat(lead.find("#sentence")).not().containsText("Asking the model");
      shift(lead.page(), "paid_social", "retail_media", "6");
      assertThat(lead.find("#sentence")).containsText("is expected to");
      lead.find("#change-request").click();

      lead.find("#wish-title input").fill("A step into retail media");
      lead.find("#wish-objective input").fill("More revenue for the same money");
      lead.find("#wish-explanation textarea").fill("The test says so, and the model agrees.");
      lead.find("#send-wish").click();
      assertThat(lead.find("#diff")).containsText("retail_media");
      assertThat(lead.find("#submit")).not().hasAttribute("aria-disabled", "true");
      lead.find("#submit").click();
      assertThat(lead.find("#actions")).containsText("a second person decides");
      assertThat(lead.errors()).isEmpty();
    }
  }

  private static void shift(Page page, String from, String to, String percent) {
    choose(page, "#operator-from", from);
    choose(page, "#operator-to", to);
    page.locator("#operator-percent input").fill(percent);
    page.locator("#operator-percent input").blur();
    page.locator("#add-operator").click();
  }

  private static void choose(Page page, String field, String item) {
    page.locator(field).click();
    page.locator("vaadin-select-item:visible")
        .filter(new Locator.FilterOptions().setHasText(item))
        .first()
        .click();
  }

  @Test
  @Order(2)
  void the_second_lead_finds_it_on_home_and_approves_it() {
    try (BrowserWindow lead = monday(SECOND_LEAD)) {
      assertThat(lead.find("#open-requests .pl-yours")).hasText("Needs you");
      lead.find("#open-requests").getByText("C-0001").click();
      assertThat(lead.find("#effect")).containsText("90% interval");
      assertThat(lead.find("#rules tbody tr")).hasCount(14);
      lead.find("#approve").click();
      lead.find("#confirm-note textarea").fill("Small, and tested.");
      lead.find("#confirm-yes").click();
      assertThat(lead.find("#history")).containsText(SECOND_LEAD + " approves C-0001");
      assertThat(lead.errors()).isEmpty();
    }
  }

  @Test
  @Order(3)
  void the_auditor_traces_it_and_takes_it_away() throws IOException {
    try (BrowserWindow auditor = monday("auditor")) {
      to(auditor, "Ledger");
      auditor.find("#verify").click();
      assertThat(auditor.find("#chain")).containsText("Chain intact");
      auditor.find("#words input").fill("C-0001");
      auditor.find("#words input").press("Enter");
      assertThat(auditor.page()).hasURL(Pattern.compile(".*words=C-0001.*"));
      assertThat(auditor.find("#words input")).hasValue("C-0001");
      auditor.find("#entries").getByText(SECOND_LEAD + " approves C-0001").first().click();
      assertThat(auditor.page()).hasURL(Pattern.compile(".*entry=\\d+.*"));
      assertThat(auditor.find("#entry")).containsText("Shares its ids with");
      assertThat(auditor.find("#entry")).containsText("lead puts C-0001 forward");
      String title = auditor.find("#entry .pl-trace-title").textContent();
      auditor.find("#entry .pl-related a").first().click();
      assertThat(auditor.find("#entry .pl-trace-title")).not().hasText(title);
      assertThat(auditor.find("#entry")).containsText("Hash of the entry before");

      auditor.page().getByLabel("Save entries").click();
      assertThat(taken(auditor.page(), () -> menu(auditor.page(), "CSV")))
          .contains("approves C-0001", "puts C-0001 forward");
      assertThat(taken(auditor.page(), () -> auditor.page().getByText("PDF").first().click()))
          .startsWith("%PDF");
      assertThat(auditor.errors()).isEmpty();
    }
  }

  private static void menu(Page page, String item) {
    page.locator(".pl-save-ways").getByText(item).click();
  }

  private static String taken(Page page, Runnable click) throws IOException {
    Download file = page.waitForDownload(click);
    return Files.readString(file.path(), StandardCharsets.ISO_8859_1);
  }

  @Test
  @Order(4)
  void two_admins_change_a_rule() {
    try (BrowserWindow admin = monday("admin")) {
      to(admin, "Guardrails");
      admin.page().getByText("Propose a change").click();
      admin.find("#weekly-cap-most input").fill("9");
      admin.find("#weekly-cap-most input").blur();
      admin.find("#show-change").click();
      admin.find("#rules-reason textarea").fill("Finance asked for smaller weeks.");
      admin.find("#propose-rules").click();
      assertThat(admin.find("#pending-rules .pl-reason")).containsText("a second admin decides");
      assertThat(admin.errors()).isEmpty();
    }
    try (BrowserWindow second = monday(SECOND_ADMIN)) {
      to(second, "Guardrails");
      second.find("#approve-rules").click();
      assertThat(second.find("#said")).containsText("Version 2 of the rules is in force");
      assertThat(second.find("#rules")).containsText("at most 9 % of the budget");
      to(second, "Ledger");
      assertThat(second.find("#entries")).containsText("Version 2 of the rules is in force");
      assertThat(second.errors()).isEmpty();
    }
  }
}
