package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import io.plumbline.domain.alert.SampleAlerts;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A brand's alerts through the eyes of a lead, an admin and an auditor. */
@Tag("ui")
class AlertsInBrowserTest {

  private static final String BRAND = "?brand=harbour-retail";

  private final World world = World.fitted();

  @RegisterExtension final Browsing browsing = new Browsing(world);

  @Test
  void without_an_alert_home_and_the_page_say_so() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/");
    assertThat(lead.locator("#alerts")).containsText("No alert is open.");
    assertThat(lead.locator(".pl-nav .pl-count")).hasCount(0);
    browsing.go(lead, "/alerts" + BRAND);
    assertThat(lead.locator("#alert-list")).containsText("No alert stands");
  }

  @Test
  void a_lead_opens_one_from_home_acknowledges_it_and_snoozes_the_other() {
    world.alerted(SampleAlerts.below("TV", 0.54), SampleAlerts.missed(0.16));
    Page lead = browsing.window("lead");
    browsing.go(lead, "/");
    assertThat(lead.locator("#alerts")).containsText("2 open");
    assertThat(lead.locator(".pl-nav .pl-count")).hasText("2");
    lead.locator("#alerts").getByText("TV below 1.00").click();
    assertThat(lead).hasURL(Pattern.compile(".*/alerts/A-0001.*"));
    assertThat(lead.locator("#alert-sheet")).containsText("0.54, 0.34 to 0.74, 90 % interval");
    lead.locator("#alert-note textarea").fill("Paused on Monday.");
    lead.locator("#acknowledge").click();
    assertThat(lead.locator("#said")).containsText("Acknowledged by lead");
    assertThat(lead.locator("#alerts-lead")).containsText("One alert is open.");
    assertThat(lead.locator(".pl-nav .pl-count")).hasText("1");
    lead.locator("#alert-list").getByText("Forecast error above 15 %").click();
    assertThat(lead.locator("#alert-sheet")).containsText("fires above 15 %");
    lead.locator("#snooze").click();
    assertThat(lead.locator("#said")).containsText("Snoozed by lead until");
    assertThat(lead.locator("#alerts-lead")).containsText("No alert is open.");
    lead.locator("#alert-states").getByText("Snoozed").click();
    assertThat(lead.locator("#alert-list .pl-alert")).hasCount(1);
    assertThat(lead).hasURL(Pattern.compile(".*state=snoozed.*"));
  }

  @Test
  void an_auditor_reads_and_answers_nothing_and_an_admin_says_who_is_told() {
    world.alerted(SampleAlerts.below("TV", 0.54));
    Page auditor = browsing.window("auditor");
    browsing.go(auditor, "/alerts/A-0001" + BRAND);
    assertThat(auditor.locator("#alert-sheet")).containsText("TV below 1.00");
    assertThat(auditor.locator("main vaadin-button")).hasCount(0);
    Page admin = browsing.window("admin");
    browsing.go(admin, "/alerts" + BRAND);
    admin.locator("#mail-data-gap input").fill("nobody");
    admin.locator("#route-data-gap").click();
    assertThat(admin.locator("#said")).containsText("no e-mail address");
    admin.locator("#mail-data-gap input").fill("data@example.com");
    admin.locator("#route-data-gap").click();
    assertThat(admin.locator("#said")).containsText("1 receiver told");
    assertThat(admin.locator("#mail-data-gap input")).hasValue("data@example.com");
  }
}
