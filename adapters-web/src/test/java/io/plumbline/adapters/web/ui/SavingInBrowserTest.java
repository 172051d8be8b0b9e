package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Numbers and pictures of a chart are taken out of a page, and hold what was shown. */
@Tag("ui")
class SavingInBrowserTest {

  @RegisterExtension private final Browsing browsing = new Browsing(World.fitted());

  @Test
  void a_chart_is_saved_as_numbers_and_as_a_picture_in_light_colours() throws IOException {
    Page page = browsing.window("lead");
    browsing.go(page, "/channels");
    assertThat(page.locator(".pl-course .pl-chart[data-ready]").first()).isVisible();
    assertThat(saved(page, "CSV", "what-the-outcome-is-made-of.csv"))
        .startsWith("Part,revenue,90% interval,Share")
        .contains("Baseline,", "Sum of the parts,");
    assertThat(saved(page, "XLSX", "what-the-outcome-is-made-of.xlsx")).startsWith("PK");
    assertThat(saved(page, "SVG", "what-the-outcome-is-made-of.svg"))
        .contains("<title>", "Sum of the parts", "rgba(11,92,107,1)")
        .doesNotContain("var(--pl");
    assertThat(saved(page, "PNG", "what-the-outcome-is-made-of.png")).startsWith("\u0089PNG");
  }

  private static String saved(Page page, String kind, String name) throws IOException {
    page.getByLabel("Save What the outcome is made of").click();
    Download file =
        page.waitForDownload(() -> page.locator(".pl-save-ways").getByText(kind).click());
    assertThat(file.suggestedFilename()).isEqualTo(name);
    return new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1);
  }
}
