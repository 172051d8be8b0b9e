package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.Chromium;
import io.plumbline.adapters.web.preview.PeopleInMemory;
import io.plumbline.adapters.web.preview.World;
import io.plumbline.adapters.web.server.WebServer;
import io.plumbline.adapters.web.server.WebSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ui")
class PagesInBrowserTest {

  private final World world = World.fitted();
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> world.now().plus(ahead.get());
  private final WebServer server =
      new WebServer(new WebSettings(0, false, null), world.useCases(), clock);
  private final List<String> elsewhere = new ArrayList<>();
  private BrowserContext context;
  private Page page;

  @BeforeAll
  static void open() {
    PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
  }

  @BeforeEach
  void start() {
    server.start();
    context =
        Chromium.shared().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900));
    page = context.newPage();
    page.onRequest(
        request -> {
          if (!request.url().contains("localhost:" + server.port())
              && !request.url().startsWith("data:")
              && !request.url().startsWith("blob:")) {
            elsewhere.add(request.url());
          }
        });
  }

  @AfterEach
  void stop() {
    context.close();
    server.close();
    assertThat(elsewhere).as("requests to other hosts").isEmpty();
  }

  @Test
  void nobody_gets_further_than_the_sign_in_page() {
    page.navigate(at("/ledger"));
    assertThat(page.locator("h1")).hasText("Sign in");
  }

  @Test
  void a_wrong_password_is_refused_and_the_sixth_attempt_waits() {
    page.navigate(at("/login"));
    for (int i = 0; i < 5; i++) {
      attempt("lead", "wrong-password-" + i);
      assertThat(page.locator("#refusal")).containsText("do not match");
    }
    attempt("lead", PeopleInMemory.PASSWORD);
    assertThat(page.locator("#refusal")).containsText("Too many attempts");
  }

  @Test
  void signing_in_opens_a_fresh_session_and_leads_to_the_page_that_was_wanted() {
    page.navigate(at("/channels"));
    assertThat(page.locator("h1")).hasText("Sign in");
    String before = session();
    attempt("auditor", PeopleInMemory.PASSWORD);
    assertThat(page.locator("h1")).hasText("Channels");
    assertThat(session()).isNotEqualTo(before);
  }

  @Test
  void home_begins_with_the_verdict_and_draws_its_figures() {
    signIn("lead");
    page.navigate(at("/"));
    assertThat(page.locator("#verdict h1")).containsText("no channel has a test behind it");
    assertThat(page.locator(".pl-tile .pl-chart[data-ready=true] svg")).hasCount(2);
    assertThat(page.locator(".pl-provenance")).containsText("R-0001");
  }

  @Test
  void the_brand_in_the_address_is_the_truth() {
    signIn("lead");
    page.navigate(at("/?brand=new-brand"));
    assertThat(page.locator("#verdict h1")).containsText("no data");
    assertThat(page.locator(".pl-nav a").first()).hasAttribute("href", "?brand=new-brand");
  }

  @Test
  void a_channel_is_selected_by_its_address_and_shows_its_curve() {
    signIn("lead");
    page.navigate(at("/channels"));
    page.locator(".pl-table").getByText("Display & affiliates/online").click();
    page.waitForURL("**/channels/Display%20%26%20affiliates/online?brand=harbour-retail");
    assertThat(page.locator("#detail h2").first()).hasText("Display & affiliates/online");
    assertThat(page.locator("#detail .pl-chart[data-ready=true] svg")).hasCount(2);
    page.getByText("Data table").first().click();
    assertThat(page.locator("#detail .pl-chart-table").first())
        .containsText("Marginal ROAS, whenever it comes");
  }

  @Test
  void each_role_is_refused_where_it_has_no_business() {
    signIn("lead");
    page.navigate(at("/ledger"));
    assertThat(page.locator("#refused")).containsText("Ledger is for finance auditors and admins");
    page.navigate(at("/users"));
    assertThat(page.locator("#refused")).containsText("Users is for admins");
  }

  @Test
  void an_auditor_is_refused_the_data_and_sees_no_way_there() {
    signIn("auditor");
    page.navigate(at("/"));
    assertThat(page.locator(".pl-nav")).not().containsText("Data");
    page.navigate(at("/data"));
    assertThat(page.locator("#refused")).containsText("Data is for marketing leads and admins");
  }

  @Test
  void an_address_that_leads_nowhere_says_so() {
    signIn("lead");
    page.navigate(at("/nowhere"));
    assertThat(page.locator("#not-found")).containsText("no page at this address");
  }

  @Test
  void a_bad_file_is_refused_with_row_and_column_of_every_finding() {
    signIn("lead");
    page.navigate(at("/data?brand=harbour-retail"));
    drop("faulty.csv", "bad,file");
    assertThat(page.locator("#upload-answer")).containsText("faulty.csv");
    world.work(1, () -> {});
    assertThat(page.locator("#jobs .pl-findings tbody tr")).hasCount(10);
    assertThat(page.locator("#jobs .pl-findings")).containsText("is not a number");
    assertThat(page.locator("#files tbody tr")).hasCount(1);
  }

  @Test
  void a_good_file_appears_by_itself_once_it_is_read() {
    signIn("lead");
    page.navigate(at("/data?brand=harbour-retail"));
    drop("more.csv", "a\nb\nc\n");
    assertThat(page.locator("#jobs .pl-job").first()).containsText("Import more.csv");
    world.work(1, () -> {});
    assertThat(page.locator("#files tbody tr")).hasCount(2);
  }

  @Test
  void a_bad_specification_changes_nothing_and_says_what_would_be_accepted() {
    signIn("lead");
    page.navigate(at("/data?brand=harbour-retail"));
    drop("SPEC.yaml", "bad: true");
    assertThat(page.locator("#upload-answer")).containsText("Did you mean");
  }

  @Test
  void a_fit_shows_its_progress_and_can_be_stopped_after_asking_twice() {
    signIn("lead");
    page.navigate(at("/data?brand=harbour-retail"));
    page.locator("#fit").click();
    assertThat(page.locator("#jobs .pl-job").first()).containsText("Waiting");
    page.locator("#stop-job").click();
    page.locator("#really-stop-job").click();
    assertThat(page.locator("#jobs .pl-job").first()).containsText("Stopping");
    world.work(4, () -> {});
    assertThat(page.locator("#jobs .pl-job[data-state=CANCELLED]")).hasCount(1);
  }

  @Test
  void without_a_specification_the_button_stays_reachable_and_says_why() {
    signIn("lead");
    page.navigate(at("/data?brand=new-brand"));
    assertThat(page.locator("#fit")).hasAttribute("aria-disabled", "true");
    assertThat(page.locator(".pl-reason")).containsText("drop a SPEC.yaml");
  }

  @Test
  void an_auditor_verifies_the_ledger_and_reads_an_entry() throws IOException {
    signIn("auditor");
    page.navigate(at("/ledger"));
    page.locator("#verify").click();
    assertThat(page.locator("#chain")).containsText("Chain intact: all 2 entries verified at");
    page.locator("#entries").getByText("Batch imported").click();
    assertThat(page.locator("#entry")).containsText("harbour-retail-2024.csv");
    page.getByLabel("Save entries").click();
    Download csv =
        page.waitForDownload(() -> page.locator(".pl-save-ways").getByText("CSV").click());
    assertThat(Files.readString(csv.path()))
        .startsWith("sequence,at,kind,summary")
        .contains("#ledger_head,2,");
    Download pdf = page.waitForDownload(() -> page.locator("a.pl-button").getByText("PDF").click());
    assertThat(pdf.suggestedFilename()).isEqualTo("ledger-harbour-retail.pdf");
    assertThat(Files.readString(pdf.path(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
  }

  @Test
  void an_admin_adds_somebody_who_can_sign_in() {
    signIn("admin");
    page.navigate(at("/users"));
    page.locator("#new-name input").fill("jonas");
    page.locator("#new-display-name input").fill("Jonas Analyst");
    page.locator("#new-password input").fill("short");
    page.locator("#add-user").click();
    assertThat(page.locator("#answer")).containsText("at least 12 characters");
    page.locator("#new-password input").fill("a-long-first-password");
    page.locator("#add-user").click();
    assertThat(page.locator("#answer")).containsText("Jonas Analyst may sign in now");
    assertThat(page.locator(".pl-users table")).containsText("jonas");
  }

  @Test
  void signing_out_ends_the_session() {
    signIn("lead");
    page.navigate(at("/"));
    page.locator("#sign-out").click();
    assertThat(page.locator("h1")).hasText("Sign in");
    page.navigate(at("/channels"));
    assertThat(page.locator("h1")).hasText("Sign in");
  }

  @Test
  void somebody_who_was_disabled_is_out_with_the_next_click() {
    signIn("lead");
    openAndLetRest("/");
    assertThat(page.locator("#verdict")).isVisible();
    world.disable("lead");
    page.locator(".pl-nav").getByText("Channels").click();
    assertThat(page.locator("h1")).hasText("Sign in");
  }

  @Test
  void a_session_ends_after_twelve_hours_however_busy() {
    signIn("lead");
    openAndLetRest("/");
    assertThat(page.locator("#verdict")).isVisible();
    ahead.set(Duration.ofHours(12).plusSeconds(1));
    page.locator(".pl-nav").getByText("Channels").click();
    assertThat(page.locator("h1")).hasText("Sign in");
  }

  @Test
  void the_dark_scheme_is_remembered() {
    signIn("lead");
    page.navigate(at("/"));
    page.locator("#scheme").click();
    page.waitForFunction("getComputedStyle(document.documentElement).colorScheme === 'dark'");
    page.reload();
    page.waitForFunction("getComputedStyle(document.documentElement).colorScheme === 'dark'");
  }

  private void signIn(String who) {
    context.addCookies(List.of(Browsing.session(at(""), who, PeopleInMemory.PASSWORD)));
  }

  /**
   * Opens a page and waits until nothing of it is under way, neither a request nor the socket for
   * pushes: each of them, and not the click, would be told that the session is over.
   */
  private void openAndLetRest(String path) {
    AtomicBoolean listens = new AtomicBoolean();
    page.onWebSocket(socket -> socket.onFrameReceived(first -> listens.set(true)));
    page.navigate(at(path));
    page.waitForCondition(listens::get);
    page.waitForLoadState(LoadState.NETWORKIDLE);
  }

  private void attempt(String who, String password) {
    page.locator("#name input").fill(who);
    page.locator("#password input").fill(password);
    page.locator("#sign-in").click();
  }

  private void drop(String name, String content) {
    page.locator("#upload input[type=file]")
        .setInputFiles(
            new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
  }

  private String session() {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals("plumbline"))
        .map((Cookie cookie) -> cookie.value)
        .findFirst()
        .orElseThrow();
  }

  private String at(String path) {
    return "http://localhost:" + server.port() + path;
  }
}
