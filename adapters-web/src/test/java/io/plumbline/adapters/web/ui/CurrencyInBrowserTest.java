package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One currency for every recommendation and outcome: an admin switches it, and all pages follow.
 */
@Tag("ui")
class CurrencyInBrowserTest {

  private static final String BRAND = "?brand=harbour-retail";
  private static final List<String> PAGES =
      List.of("/", "/channels", "/channels/TV", "/approvals/C-0001", "/live/C-0004", "/tests");

  private final World world = World.moving();

  @RegisterExtension final Browsing browsing = new Browsing(world, 1000);

  @Test
  void switching_it_changes_every_page_and_no_page_mixes_the_two() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/");
    assertThat(lead.locator(".pl-provenance")).containsText("marginal ROAS within 60 days");
    seen(lead, "Marginal ROAS", "Marginal CAC");

    Page admin = browsing.window("admin");
    browsing.go(admin, "/guardrails" + BRAND);
    admin.locator("#currency-measure").click();
    admin.locator("vaadin-select-item", new Page.LocatorOptions().setHasText("CAC")).click();
    admin.locator("#currency-payback input").fill("30");
    admin.locator("#set-currency").click();
    assertThat(admin.locator("#currency-answer")).containsText("A reason is needed.");
    assertThat(admin.locator("#currency-answer")).containsText("how many customers come");
    admin.locator("#currency-customer input").fill("60.00");
    admin.locator("#currency-reason input").fill("The board counts customers.");
    admin.locator("#set-currency").click();
    assertThat(admin.locator("#said")).containsText("marginal CAC within 30 days");
    assertThat(admin.locator(".pl-provenance")).containsText("marginal CAC within 30 days");
    assertThat(admin.locator("#decision-currency")).containsText("A customer brings 60.00 USD");

    seen(lead, "Marginal CAC", "Marginal ROAS");
    browsing.go(lead, "/guardrails" + BRAND);
    assertThat(lead.locator("#set-currency")).hasCount(0);
    browsing.go(lead, "/" + BRAND);
    assertThat(lead.locator("body")).containsText("decisions are in marginal CAC within 30 days");
  }

  private void seen(Page page, String one, String other) {
    List<String> told = new ArrayList<>();
    for (String path : PAGES) {
      browsing.go(page, path + BRAND);
      assertThat(page.locator(".pl-page")).isVisible();
      assertThat(page.locator(".pl-provenance")).containsText("within");
      if (path.startsWith("/approvals/")) {
        assertThat(page.locator("#effect")).isVisible();
      }
      String text = page.locator(".pl-page").innerText();
      assertThat(text)
          .as(path)
          .doesNotContainIgnoringCase(other)
          .doesNotContainIgnoringCase("Marginal ROI");
      if (text.toLowerCase(Locale.ROOT).contains(one.toLowerCase(Locale.ROOT))) {
        told.add(path);
      }
    }
    assertThat(told).contains("/", "/channels", "/channels/TV", "/approvals/C-0001");
  }
}
