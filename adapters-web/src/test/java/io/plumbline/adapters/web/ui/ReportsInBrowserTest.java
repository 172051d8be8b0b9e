package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A brand's reports through the eyes of a lead and an auditor. */
@Tag("ui")
class ReportsInBrowserTest {

  private static final String BRAND = "?brand=harbour-retail";

  private final World world = World.fitted();

  @RegisterExtension final Browsing browsing = new Browsing(world);

  @Test
  void a_lead_looks_at_this_week_and_publishes_the_month_before_after_a_second_look()
      throws IOException {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/reports" + BRAND);
    assertThat(lead.locator("#report-list")).containsText("Nothing is published yet");
    lead.getByText("Preview this week").click();
    assertThat(lead).hasURL(Pattern.compile(".*/reports/preview/weekly.*"));
    assertThat(lead.locator("#sheet")).containsText("not published and not in the ledger");
    assertThat(lead.locator("#chapter-verdict")).containsText("Marketing return");
    browsing.go(lead, "/reports" + BRAND);
    lead.locator("#publish-ask").click();
    assertThat(lead.locator("#publish-report")).containsText("It goes into the ledger");
    assertThat(lead.locator("#report-list")).containsText("Nothing is published yet");
    lead.locator("#publish-confirm").click();
    assertThat(lead.locator("#said")).containsText("REP-0001 is published, edition 1");
    assertThat(lead.locator("#report-list tbody tr")).hasCount(1);
    assertThat(lead.locator("#report-list")).containsText("Monthly report");
    Download pdf =
        lead.waitForDownload(() -> lead.locator("#report-list a", of("PDF")).first().click());
    assertThat(pdf.suggestedFilename()).startsWith("REP-0001-monthly-").endsWith(".pdf");
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf.path()))) {
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
          .contains("Monthly report of Harbour Retail", "Published: REP-0001, edition 1");
    }
  }

  private static Page.LocatorOptions of(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  @Test
  void an_auditor_reads_what_was_published_and_publishes_nothing() {
    world.reported();
    Page auditor = browsing.window("auditor");
    browsing.go(auditor, "/reports" + BRAND);
    assertThat(auditor.locator("#report-list tbody tr")).hasCount(2);
    assertThat(auditor.locator("#report-list")).containsText("schedule");
    assertThat(auditor.locator("#publish-report")).hasCount(0);
    auditor.locator("#report-list").getByText("REP-0002").click();
    assertThat(auditor).hasURL(Pattern.compile(".*/reports/REP-0002.*"));
    assertThat(auditor.locator("#sheet")).containsText("Ledger entry");
    assertThat(auditor.locator("#chapter-lenses")).containsText("SKAdNetwork");
    browsing.go(auditor, "/reports/REP-0099" + BRAND);
    assertThat(auditor.locator("main")).containsText("has no such report");
  }

  @Test
  void a_run_has_its_card_to_take_away() throws IOException {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/models/R-0001" + BRAND);
    Download card =
        lead.waitForDownload(() -> lead.locator("#run-card a", of("HTML")).first().click());
    assertThat(card.suggestedFilename()).isEqualTo("run-card-R-0001.html");
    assertThat(Files.readString(card.path()))
        .contains("Run card of R-0001, Harbour Retail", "Largest R-hat", "Model steward now");
  }
}
