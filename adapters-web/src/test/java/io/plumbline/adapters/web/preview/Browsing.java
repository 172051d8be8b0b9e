package io.plumbline.adapters.web.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import io.plumbline.adapters.web.server.WebServer;
import io.plumbline.adapters.web.server.WebSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * People in a world, each in a window of their own: before each test its server starts, after it
 * all is shut, and nothing may have been said on a console. The browser is one for all tests.
 */
public final class Browsing implements BeforeEachCallback, AfterEachCallback {

  private static final double PATIENCE_MS = 30_000;
  private static final String STILL = "/plumbline/favicon.svg";

  /** One for all tests of a JVM, so that a window knows the files of the next server. */
  private static final int PORT =
      18_600
          + Integer.parseInt(
              System.getProperty("plumbline.test.fork", "fork-0").replaceAll("\\D", ""));

  private final WebServer server;
  private final int height;
  private final List<BrowserContext> windows = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  /** Windows of 1440 by 900. */
  public Browsing(World world) {
    this(world, 900);
  }

  /** Windows of 1440 by {@code height}. */
  public Browsing(World world, int height) {
    this.server = new WebServer(new WebSettings(PORT, false, null), world.useCases(), world::now);
    this.height = height;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    server.start();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    windows.forEach(window -> WarmWindows.close(window, address() + STILL));
    server.close();
    assertThat(complaints).as("errors on the console").isEmpty();
  }

  /**
   * Opens a window in which somebody is signed in, on no page yet. The name and the password went
   * over HTTP: two pages less to load.
   */
  public Page window(String who) {
    Page page = stranger();
    page.context().addCookies(List.of(session(address(), who, PeopleInMemory.PASSWORD)));
    return page;
  }

  /** Signs somebody in and returns the cookie of the session. */
  public static Cookie session(String address, String who, String password) {
    WindowOverHttp window = new WindowOverHttp(address);
    try {
      window.signIn(who, password);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return window.session();
  }

  /** Opens a window in which nobody is signed in. */
  public Page stranger() {
    Page page = WarmWindows.open(1440, height);
    windows.add(page.context());
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    return page;
  }

  /** Goes to a path of the server. */
  public void go(Page page, String path) {
    page.navigate(address() + path);
  }

  /** Returns the address of the server, without a path. */
  public String address() {
    return "http://localhost:" + server.port();
  }
}
