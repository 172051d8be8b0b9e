package io.plumbline.adapters.web.preview;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Windows that tests use one after another: each is empty and signed out when it is handed over,
 * but the browser has the scripts of the pages compiled, which is most of what a first page costs.
 */
final class WarmWindows {

  private static final Deque<BrowserContext> FREE = new ArrayDeque<>();

  private WarmWindows() {}

  /** Opens a page of its own window, this large. */
  static Page open(int width, int height) {
    BrowserContext window = FREE.poll();
    if (window == null) {
      window = Chromium.shared().newContext(new Browser.NewContextOptions());
    }
    Page page = window.newPage();
    page.setViewportSize(width, height);
    return page;
  }

  /**
   * Takes a window back.
   *
   * @param still a file of the server without scripts: a page that stays on it keeps the process
   */
  static void close(BrowserContext window, String still) {
    Page kept = window.pages().getFirst();
    if (window.pages().size() == 1) {
      kept = window.newPage();
    }
    kept.navigate(still);
    for (Page page : window.pages()) {
      if (page != kept) {
        page.close();
      }
    }
    window.clearCookies();
    window.clearPermissions();
    FREE.push(window);
  }
}
