package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page for those with little time. */
@Tag("ui")
class BriefInBrowserTest {

  @RegisterExtension private final Browsing browsing = new Browsing(World.whole());

  @Test
  void all_of_it_fits_one_screen_and_leads_on() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/brief?brand=harbour-retail");
    assertThat(lead.locator("h1")).isVisible();
    assertThat(lead.locator(".pl-tile")).hasCount(3);
    assertThat(lead.locator("#drivers tbody tr")).hasCount(7);
    assertThat(lead.locator("#plan")).isVisible();
    assertThat(lead.locator("#open a")).hasCount(3);
    for (String part : new String[] {"h1", ".pl-tiles", "#drivers", "#plan", "#open"}) {
      assertThat(lead.locator(part).first().boundingBox())
          .as(part)
          .satisfies(box -> assertThat(box.y + box.height).isLessThanOrEqualTo(900));
    }
    lead.locator("#open a").first().click();
    lead.waitForURL("**/approvals**");
  }

  @Test
  void without_a_model_it_says_what_it_takes() {
    Page auditor = browsing.window("auditor");
    browsing.go(auditor, "/brief?brand=new-brand");
    assertThat(auditor.locator(".pl-state")).containsText("It takes a fitted model");
  }
}
