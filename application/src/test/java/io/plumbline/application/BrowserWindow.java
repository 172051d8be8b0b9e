package io.plumbline.application;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.Chromium;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A window of a headless Chromium on the started application, with eyes on what it does besides.
 */
final class BrowserWindow implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 60_000;

  private final String address;
  private final BrowserContext context;
  private final Page page;
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final List<String> foreign = new CopyOnWriteArrayList<>();
  private final List<String> sockets = new CopyOnWriteArrayList<>();

  private BrowserWindow(String address, int width) {
    this.address = address;
    context =
        Chromium.shared()
            .newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("en-US"));
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text() + " at " + message.location());
          }
        });
    page.onPageError(errors::add);
    page.onWebSocket(socket -> sockets.add(socket.url()));
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address) && !request.url().matches("(data|blob):.*")) {
            foreign.add(request.url());
          }
        });
  }

  /** An empty window, 1440 wide. */
  static BrowserWindow open() {
    return at(StartedApplication.get().address());
  }

  /** An empty window, 1440 wide, on another application. */
  static BrowserWindow at(String address) {
    return new BrowserWindow(address, 1440);
  }

  /** A window in which lead, auditor or admin is signed in, on no page yet. */
  static BrowserWindow as(String name) {
    BrowserWindow window = open();
    window.context.addCookies(
        List.of(Browsing.session(window.address, name, StartedApplication.get().password(name))));
    return window;
  }

  /** A window in which lead, auditor or admin has signed in on the page that asks for it. */
  static BrowserWindow entered(String name) {
    BrowserWindow window = open();
    window.signIn(name, StartedApplication.get().password(name));
    window.page.waitForURL(url -> !url.contains("login"));
    return window;
  }

  void signIn(String name, String password) {
    go("login");
    page.locator("#name input").fill(name);
    page.locator("#password input").fill(password);
    page.locator("#sign-in").click();
  }

  /** Goes to a page by its path, such as {@code channels?brand=acme}. */
  void go(String path) {
    page.navigate(address + "/" + path);
  }

  Locator find(String selector) {
    return page.locator(selector);
  }

  Page page() {
    return page;
  }

  /** Returns the session cookie's value; empty without a session. */
  String session() {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.endsWith("plumbline"))
        .map(cookie -> cookie.value)
        .findFirst()
        .orElse("");
  }

  List<Cookie> cookies() {
    return context.cookies();
  }

  /** What the console said in red. */
  List<String> errors() {
    return errors;
  }

  /** Requests to anywhere else. */
  List<String> foreign() {
    return foreign;
  }

  /** The web sockets that were opened. */
  List<String> sockets() {
    return sockets;
  }

  @Override
  public void close() {
    context.close();
  }
}
