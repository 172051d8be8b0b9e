package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.Chromium;
import io.plumbline.adapters.web.preview.PeopleInMemory;
import io.plumbline.adapters.web.preview.World;
import io.plumbline.adapters.web.server.WebServer;
import io.plumbline.adapters.web.server.WebSettings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done at set times, through the eyes of an auditor and an admin. */
@Tag("ui")
class StandingJobsInBrowserTest {

  private final World world = World.fitted();
  private final WebServer server =
      new WebServer(new WebSettings(0, false, null), world.useCases(), world::now);
  private final List<BrowserContext> windows = new ArrayList<>();

  @BeforeAll
  static void open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    windows.forEach(BrowserContext::close);
    server.close();
  }

  @Test
  void everybody_reads_what_was_done_and_what_failed_and_only_admins_run_one() {
    Page auditor = jobs("auditor", 1440);
    assertThat(auditor.locator("#standing-jobs tbody tr")).hasCount(4);
    assertThat(auditor.locator("#job-watch-changes")).containsText("3 watched on, 1 held.");
    assertThat(auditor.locator("#job-watch-changes")).containsText("every day at 06:00 UTC");
    assertThat(auditor.locator("#job-watch-changes")).containsText("Marketing lead");
    assertThat(auditor.locator("#job-ship")).containsText("Running now");
    assertThat(auditor.locator("#job-retrain")).containsText("Never ran");
    assertThat(auditor.locator("#job-retrain")).containsText("Off");
    Locator warning = auditor.locator(".pl-job-warning");
    assertThat(warning).hasCount(1);
    assertThat(warning).containsText("Expire requests failed 3 times in a row");
    assertThat(warning).containsText("The database did not answer in 30 s");
    assertThat(auditor.locator(".pl-title .pl-reason")).containsText("Admins run a job");
    assertThat(auditor.locator("#standing-jobs vaadin-button")).hasCount(0);
  }

  @Test
  void an_admin_runs_one_out_of_turn_after_confirming_it() {
    Page admin = jobs("admin", 1024);
    Locator row = admin.locator("#job-watch-changes");
    assertThat(admin.locator("#standing-jobs vaadin-button")).hasCount(2);
    row.locator("vaadin-button").click();
    assertThat(row.locator("vaadin-button")).hasCount(2);
    row.locator("vaadin-button").last().click();
    assertThat(row.locator("vaadin-button")).hasCount(1);
    assertThat(row.locator("vaadin-button")).hasText("Run now");
    row.locator("vaadin-button").click();
    assertThat(row.locator("vaadin-button")).hasCount(2);
    row.locator("vaadin-button").first().click();
    assertThat(admin.locator("#said")).containsText("Watch shipped moves runs in a moment");
  }

  private Page jobs(String who, int width) {
    BrowserContext context =
        Chromium.shared().newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
    windows.add(context);
    String address = "http://localhost:%d".formatted(server.port());
    context.addCookies(List.of(Browsing.session(address, who, PeopleInMemory.PASSWORD)));
    Page page = context.newPage();
    page.navigate(address + "/jobs");
    assertThat(page.locator("#standing-jobs")).isVisible();
    return page;
  }
}
