package io.plumbline.adapters.web.preview.gallery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of all components and charts. */
@Tag("slow")
class GalleryInBrowserTest {

  @RegisterExtension final Browsing browsing = new Browsing(World.whole());

  @Test
  void an_admin_sees_every_chart_drawn_in_both_schemes() {
    Page page = browsing.window("admin");
    browsing.go(page, "/gallery");
    int charts = ModelChartExhibits.ALL.size() + DecisionChartExhibits.ALL.size();
    assertThat(page.locator(".pl-chart[data-ready]")).hasCount(2 * charts);
    assertThat(page.locator("[data-scheme=light] .pl-chart svg")).hasCount(charts);
    assertThat(page.locator("[data-scheme=dark] .pl-chart svg")).hasCount(charts);
    assertThat(background(page, "light")).isNotEqualTo(background(page, "dark"));
  }

  private static Object background(Page page, String scheme) {
    return page.locator("[data-scheme=%s]".formatted(scheme))
        .first()
        .evaluate("place => getComputedStyle(place).backgroundColor");
  }

  @Test
  void nobody_else_is_let_in() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/gallery");
    assertThat(lead.locator(".pl-state")).isVisible();
    assertThat(lead.locator("[data-scheme]")).hasCount(0);
    Page stranger = browsing.stranger();
    browsing.go(stranger, "/gallery");
    assertThat(stranger.locator("#sign-in")).isVisible();
    assertThat(stranger.locator("[data-scheme]")).hasCount(0);
  }
}
