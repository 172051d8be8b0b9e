package io.plumbline.adapters.web.preview;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;

/**
 * Photographs pages of a running {@link PreviewServer}: {@code folder role size scheme path...},
 * such as {@code /tmp lead 1440x900 light /?brand=harbour-retail}.
 */
public final class PreviewShots {

  private PreviewShots() {}

  /** Takes the pictures. */
  public static void main(String[] args) {
    String[] size = args[2].split("x", 2);
    try (Chromium chromium = Chromium.start();
        BrowserContext context =
            chromium
                .browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setViewportSize(Integer.parseInt(size[0]), Integer.parseInt(size[1]))
                        .setColorScheme(ColorScheme.LIGHT))) {
      context.addCookies(
          List.of(new Cookie("plumbline-scheme", args[3]).setUrl("http://localhost:18090")));
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
              System.out.println(message.type() + " " + message.text());
            }
          });
      if (!args[1].equals("nobody")) {
        signIn(page, args[1]);
      }
      for (int i = 4; i < args.length; i++) {
        page.navigate("http://localhost:18090" + args[i]);
        page.waitForFunction(
            "() => !document.querySelector('.v-loading-indicator:not([style*=\"none\"])') && document.querySelector('.pl-page, .pl-login')");
        page.waitForTimeout(700);
        String name =
            "%s-%s-%s-%s.png"
                .formatted(
                    args[i].replaceAll("[^a-zA-Z0-9]+", "_").replaceAll("^_|_$", ""),
                    args[1],
                    size[0],
                    args[3]);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(args[0], name)));
        System.out.println(name);
      }
    }
  }

  private static void signIn(Page page, String who) {
    page.navigate("http://localhost:18090/login");
    page.locator("#name input").fill(who);
    page.locator("#password input").fill(PeopleInMemory.PASSWORD);
    page.locator("#sign-in").click();
    page.waitForURL("**/");
    page.waitForSelector(".pl-page");
  }
}
