package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.Chromium;
import io.plumbline.adapters.web.preview.PeopleInMemory;
import io.plumbline.adapters.web.preview.RealBrand;
import io.plumbline.adapters.web.preview.World;
import io.plumbline.adapters.web.server.WebServer;
import io.plumbline.adapters.web.server.WebSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Channels of a run that is really fitted, asked in depth while somebody watches. */
@Tag("ui")
class DeepDiveInBrowserTest {

  private static final String BRAND = "?brand=" + RealBrand.BAYSIDE.value();

  private final World world = World.fitted();
  private final WebServer server =
      new WebServer(new WebSettings(0, false, null), world.useCases(), world::now);
  private final List<String> errors = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @BeforeEach
  void start() {
    RealBrand.in(world);
    server.start();
    context =
        Chromium.shared().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    context.addCookies(List.of(Browsing.session(at(""), "lead", PeopleInMemory.PASSWORD)));
  }

  @AfterEach
  void stop() {
    context.close();
    server.close();
    assertThat(errors).isEmpty();
  }

  @Test
  void a_channels_credit_and_efficiency_come_to_the_page_once_they_are_worked_out() {
    page.navigate(at("/channels/search" + BRAND));

    assertThat(page.locator("#credit h2")).hasText("Credit, three ways");
    assertThat(page.locator("#credit .pl-halo")).containsText("tv lifts what search brings by");
    assertThat(page.locator("#credit .pl-halo")).containsText("Shapley credits half of that");
    assertThat(page.locator("#credit .pl-chart")).containsText("no interval");
    assertThat(page.locator("#credit .pl-chart"))
        .hasAttribute("aria-label", Pattern.compile("search by 3 accounts.*no interval given.*"));
    assertThat(page.locator("#shares .pl-chart[data-ready=true] svg")).isVisible();
    assertThat(page.locator("#efficiency")).containsText("Wasted spend");
    assertThat(page.locator("#efficiency")).containsText("last 52 weeks, 60-day payback");
    assertThat(page.locator("#cost .pl-chart[data-ready=true] svg")).isVisible();
    assertThat(page.locator("#deep-dive")).not().hasAttribute("aria-busy", "true");
    page.locator("#credit").getByText("Data table").click();
    assertThat(page.locator("#credit .pl-chart-table")).containsText("Shapley");
  }

  @Test
  void the_next_channel_is_there_at_once() {
    page.navigate(at("/channels/search" + BRAND));
    assertThat(page.locator("#credit h2")).hasText("Credit, three ways");

    page.locator(".pl-rank").getByText("tv").click();
    page.waitForURL("**/channels/tv" + BRAND);

    assertThat(page.locator("#credit h2")).hasText("Credit, two ways");
    assertThat(page.locator(".pl-skeleton")).hasCount(0);
  }

  @Test
  void all_channels_are_compared_with_last_click_and_exported() throws IOException {
    page.navigate(at("/channels" + BRAND));

    assertThat(page.locator("#credits h2"))
        .hasText("Shapley against contribution against last click");
    assertThat(page.locator("#credits")).containsText("not in the table");
    assertThat(page.locator("#credits")).containsText("4 coalitions of 2 channels");
    page.getByLabel("Save credit").click();
    Download download =
        page.waitForDownload(() -> page.locator(".pl-save-ways").getByText("CSV").click());
    assertThat(download.suggestedFilename()).isEqualTo("credit-R-0001.csv");
    assertThat(Files.readString(download.path())).contains("\r\nsearch,").contains("last_click");
  }

  @Test
  void a_run_that_cannot_be_asked_says_why_and_what_still_stands() {
    page.navigate(at("/channels/TV?brand=" + World.HARBOUR.value()));

    assertThat(page.locator("#deep-dive .pl-state-bad"))
        .containsText("R-0001 cannot be asked for credit and efficiency");
    assertThat(page.locator("#deep-dive")).containsText("The spend of TV is negative");
    assertThat(page.locator("#deep-dive")).containsText("fit the model again");
    assertThat(page.locator("#detail h2").first()).hasText("TV");
  }

  @Test
  void a_run_whose_data_were_corrected_is_not_asked_any_more() {
    page.navigate(at("/channels/search" + BRAND));
    assertThat(page.locator("#credit h2")).hasText("Credit, three ways");

    RealBrand.corrected(world);
    page.reload();

    assertThat(page.locator("#deep-dive .pl-state-bad"))
        .containsText("The data it saw were changed since");
    assertThat(page.locator("#credit")).hasCount(0);
  }

  private String at(String path) {
    return "http://localhost:" + server.port() + path;
  }
}
