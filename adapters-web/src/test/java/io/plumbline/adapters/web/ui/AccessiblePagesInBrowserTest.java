package io.plumbline.adapters.web.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, as a reader of screens, a keyboard and a weak eye meet it (WCAG 2.2, A and AA). */
@Tag("ui")
class AccessiblePagesInBrowserTest {

  private static final boolean ALL = "all".equals(System.getProperty("plumbline.screens"));
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final List<String> PAGES =
      List.of(
          "/",
          "/brief",
          "/alerts",
          "/channels",
          "/channels/TV",
          "/tests",
          "/tests/new",
          "/tests/design",
          "/model-health",
          "/models",
          "/models/R-0001",
          "/planner",
          "/approvals",
          "/approvals/new",
          "/approvals/budgets",
          "/approvals/all",
          "/live",
          "/reports",
          "/reports/REP-0001",
          "/reports/preview/monthly",
          "/ledger",
          "/data",
          "/begin",
          "/begin/brand",
          "/begin/mapping?brand=new-brand&data=sample",
          "/begin/quality",
          "/begin/test",
          "/maturity",
          "/programme",
          "/guardrails",
          "/guardrails/edit",
          "/definitions",
          "/jobs",
          "/chat",
          "/users");

  @RegisterExtension private final Browsing browsing = new Browsing(World.whole().reported());

  /**
   * Every other page light and wide, the others dark and narrow; all of them in all four by {@code
   * -Dplumbline.screens=all}.
   */
  @ParameterizedTest
  @CsvSource({"light, 1440", "dark, 1024", "light, 1024", "dark, 1440"})
  void no_page_breaks_a_rule_or_its_frame(String scheme, int width) {
    boolean other = scheme.equals("light") != (width == 1440);
    Assumptions.assumeTrue(!other || ALL, "asked for by -Dplumbline.screens=all");
    Page page = browsing.window("admin");
    page.setViewportSize(width, 900);
    page.context()
        .addCookies(List.of(new Cookie("plumbline-scheme", scheme).setUrl(browsing.address())));
    List<String> broken = new ArrayList<>();
    for (int i = ALL || scheme.equals("light") ? 0 : 1; i < PAGES.size(); i += ALL ? 1 : 2) {
      String path = PAGES.get(i);
      browsing.go(page, path);
      assertThat(page.locator("h1").first()).isVisible();
      page.waitForFunction(
          "() => [...document.querySelectorAll('.pl-chart')]"
              + ".every(chart => chart.offsetParent === null || chart.dataset.ready)");
      new AxeBuilder(page)
          .withTags(RULES)
          .setLegacyMode(true) // pages without frames of others need no second page for the end
          .analyze()
          .getViolations()
          .forEach(rule -> broken.add("%s: %s".formatted(path, words(rule))));
      Object over =
          page.evaluate(
              "document.documentElement.scrollWidth > document.documentElement.clientWidth");
      if (Boolean.TRUE.equals(over)) {
        broken.add(path + " is wider than the window");
      }
      assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
          .isEqualTo(scheme);
    }
    assertThat(broken).isEmpty();
  }

  private static String words(Rule rule) {
    return "%s (%s) at %s"
        .formatted(
            rule.getId(),
            rule.getHelp(),
            rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getTarget() + " " + node.getHtml())
                .collect(Collectors.joining("; ")));
  }
}
