package io.plumbline.adapters.web.ui.mix;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contribution over time, by week or by quarter. */
@Tag("ui")
class CourseByQuarterInBrowserTest {

  @RegisterExtension final Browsing browsing = new Browsing(World.fitted());

  private static Locator button(Page page, String name) {
    return page.locator("#course")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  @Test
  void the_choice_is_kept_in_the_address_and_comes_back_with_it() {
    Page page = browsing.window("lead");
    browsing.go(page, "/channels?brand=harbour-retail&sort=roi.desc");
    Locator chart = page.locator("#course .pl-chart");
    assertThat(chart).hasAttribute("aria-label", Pattern.compile(".*of each week split.*"));
    button(page, "By quarter").click();
    assertThat(chart).hasAttribute("aria-label", Pattern.compile(".*of each quarter split.*"));
    assertThat(button(page, "By quarter")).hasAttribute("aria-pressed", "true");
    assertThat(page).hasURL(Pattern.compile(".*by=quarter.*"));
    assertThat(page).hasURL(Pattern.compile(".*sort=roi\\.desc.*"));
    page.reload();
    assertThat(chart).hasAttribute("aria-label", Pattern.compile(".*of each quarter split.*"));
    button(page, "By week").click();
    assertThat(page).not().hasURL(Pattern.compile(".*by=.*"));
  }
}
