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

/** The registry through the eyes of a lead who asks, an admin who decides, and an auditor. */
@Tag("ui")
class ModelsInBrowserTest {

  private static final String BRAND = "?brand=lakeside-foods";

  private final World world = World.fitted();

  @RegisterExtension final Browsing browsing = new Browsing(world, 1000);

  @Test
  void the_runs_are_listed_and_narrowed_down_by_verdict_and_family_in_the_address() {
    Page page = browsing.window("auditor");
    browsing.go(page, "/models" + BRAND);
    assertThat(page.locator("#runs tbody tr")).hasCount(5);
    assertThat(page.locator("#runs")).containsText("nothing held out");
    choose(page, "#verdict", "Review");
    assertThat(page.locator("#runs tbody tr")).hasCount(2);
    assertThat(page).hasURL(Pattern.compile(".*verdict=REVIEW.*"));
    choose(page, "#family", "ridge");
    assertThat(page.locator("#runs tbody tr")).hasCount(1);
    choose(page, "#verdict", "Fail");
    assertThat(page.locator(".pl-state")).containsText("No run fits");
    page.getByText("Show every run").click();
    assertThat(page.locator("#runs tbody tr")).hasCount(5);
  }

  @Test
  void a_long_list_is_read_a_page_at_a_time() {
    world.manyRuns(18);
    Page page = browsing.window("lead");
    browsing.go(page, "/models" + BRAND);
    assertThat(page.locator("#runs tbody tr")).hasCount(20);
    page.getByText("Older runs").click();
    assertThat(page.locator("#runs tbody tr")).hasCount(3);
    assertThat(page.locator("#runs")).containsText("R-0001");
    page.getByText("Newest runs").click();
    assertThat(page.locator("#runs tbody tr")).hasCount(20);
  }

  @Test
  void one_asks_for_a_champion_and_only_a_second_person_makes_it_one() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/models" + BRAND);
    choose(lead, "#compare-left", "R-0003");
    choose(lead, "#compare-right", "R-0005");
    lead.locator("#compare-runs").click();
    assertThat(lead.locator("h1")).hasText("R-0005 against R-0003");
    assertThat(lead.locator("#comparison")).containsText("channels.TV.prior");
    assertThat(lead.locator("#comparison .pl-compared-table")).containsText("2.80–4.04");
    assertThat(lead.locator("#comparison .pl-compared-table .pl-review").first()).hasText("Moved");
    assertThat(lead.locator("#comparison .pl-chart[data-ready=true] svg")).hasCount(1);

    lead.locator("#request-promotion").click();
    assertThat(lead.locator("#promotion-answer")).containsText("needs a reason");
    lead.locator("#promotion-reason textarea")
        .fill("It forecasts better and uses what we believe.");
    lead.locator("#request-promotion").click();
    assertThat(lead.locator("#said")).containsText("A second person decides");

    browsing.go(lead, "/models" + BRAND);
    Locator card = lead.locator(".pl-pending");
    assertThat(card).containsText("uses what we believe");
    assertThat(card.locator(".pl-reason")).containsText("You asked for it");
    assertThat(card.locator("vaadin-button").first()).hasAttribute("aria-disabled", "true");
    card.locator("vaadin-button").first().click(new Locator.ClickOptions().setForce(true));
    assertThat(lead.locator("#runs")).containsText("Challenger, asked for");

    Page auditor = browsing.window("auditor");
    browsing.go(auditor, "/models" + BRAND);
    assertThat(auditor.locator(".pl-pending .pl-reason")).containsText("leads and admins decide");

    Page admin = browsing.window("admin");
    browsing.go(admin, "/models" + BRAND);
    admin.locator("#approve").click();
    assertThat(admin.locator("#said")).containsText("R-0005 is champion");
    assertThat(admin.locator("#runs tbody tr").first()).containsText("Champion");
    assertThat(admin.locator(".pl-provenance")).containsText("R-0005, champion");
    assertThat(admin.locator("#decided")).containsText("Agreed");

    browsing.go(lead, "/" + BRAND);
    assertThat(lead.locator("#verdict")).containsText("R-0005, champion");
    browsing.go(lead, "/channels" + BRAND);
    assertThat(lead.locator("main")).containsText("R-0005, champion");
    browsing.go(lead, "/models/R-0005" + BRAND);
    assertThat(lead.locator("#champion .pl-reason")).containsText("R-0005 is champion already");

    browsing.go(auditor, "/ledger" + BRAND);
    assertThat(auditor.locator("#entries")).containsText("R-0005 is champion: asked for by lead");
    assertThat(auditor.locator("#entries")).containsText("lead asks that R-0005 become champion");
  }

  @Test
  void what_stands_against_a_run_is_told_and_a_rejection_needs_its_reason() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/models/R-0001" + BRAND);
    lead.locator("#promotion-reason textarea").fill("It was the first.");
    lead.locator("#request-promotion").click();
    assertThat(lead.locator("#champion")).containsText("The review of R-0001 says FAIL");

    ask(lead, "R-0003");
    Page admin = browsing.window("admin");
    browsing.go(admin, "/models" + BRAND);
    admin.locator("#reject").click();
    assertThat(admin.locator(".pl-pending .pl-answer")).containsText("A rejection needs a reason");
    admin.locator("#decision-note textarea").fill("Wait for the test on TV.");
    admin.locator("#reject").click();
    assertThat(admin.locator("#decided")).containsText("Rejected");
    assertThat(admin.locator("#decided")).containsText("Wait for the test on TV.");

    ask(lead, "R-0003");
    lead.locator("#withdraw").click();
    assertThat(lead.locator("#said")).containsText("taken back");
    assertThat(lead.locator("#decided")).containsText("Taken back");
  }

  @Test
  void a_backtest_is_asked_for_watched_and_read_without_a_reload() {
    Page page = browsing.window("lead");
    browsing.go(page, "/model-health" + BRAND + "&run=R-0005");
    assertThat(page.locator("#backtests")).containsText("R-0005 is not backtested yet");
    page.locator("#backtest").click();
    assertThat(page.locator("#backtest-running")).containsText("You can leave this page");
    world.work(4, () -> {});
    assertThat(page.locator("#backtests .pl-ladder tbody tr")).hasCount(8);
    assertThat(page.locator("#backtests .pl-ladder thead")).containsText("13 weeks, error");
    assertThat(page.locator("#backtests .pl-chart[data-ready=true] svg")).hasCount(1);

    Page auditor = browsing.window("auditor");
    browsing.go(auditor, "/model-health" + BRAND + "&run=R-0004");
    assertThat(auditor.locator("#backtests")).containsText("lead or an admin can ask");
    assertThat(auditor.locator("#backtest")).hasCount(0);
  }

  @Test
  void without_a_run_the_page_names_the_next_step() {
    Page lead = browsing.window("lead");
    browsing.go(lead, "/models?brand=new-brand");
    assertThat(lead.locator(".pl-state")).containsText("No model is fitted yet");
    assertThat(lead.locator(".pl-state a")).hasText("Go to Data");
    browsing.go(lead, "/models/R-0099" + BRAND);
    assertThat(lead.locator(".pl-state")).containsText("There is no such run: R-0099");
  }

  private void ask(Page page, String run) {
    browsing.go(page, "/models/" + run + BRAND);
    page.locator("#promotion-reason textarea").fill("It forecasts well.");
    page.locator("#request-promotion").click();
    assertThat(page.locator("#said")).containsText("A second person decides");
  }

  private static void choose(Page page, String select, String item) {
    page.locator(select).click();
    page.locator("vaadin-select-item:visible")
        .filter(new Locator.FilterOptions().setHasText(item))
        .first()
        .click();
  }
}
