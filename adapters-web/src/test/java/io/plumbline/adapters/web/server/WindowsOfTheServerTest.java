package io.plumbline.adapters.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.internal.ComponentTracker;
import io.plumbline.adapters.web.preview.Browsing;
import io.plumbline.adapters.web.preview.World;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a window costs the server, and the next window. */
@Tag("ui")
class WindowsOfTheServerTest {

  /** How long Vaadin would wait for the end of a last word that nobody hears. */
  private static final double LAST_WORD_MILLIS = 900;

  /** Until the page has opened its socket, without which there is no last word. */
  private static final double SOCKET_MILLIS = 250;

  private static final String BEGUN =
      "performance.getEntriesByType('resource').find(it => it.name.includes('v-r=init')).duration";

  @RegisterExtension private final Browsing browsing = new Browsing(World.fitted());

  @Test
  void a_window_that_leaves_does_not_keep_the_next_waiting() {
    Page page = browsing.window("lead");

    List<Double> waited =
        IntStream.range(0, 10)
            .mapToObj(
                time -> {
                  browsing.go(page, time % 2 == 0 ? "/channels" : "/live");
                  page.waitForSelector("main h1");
                  page.waitForTimeout(SOCKET_MILLIS);
                  return ((Number) page.evaluate(BEGUN)).doubleValue();
                })
            .toList();

    assertThat(waited).filteredOn(millis -> millis > LAST_WORD_MILLIS).hasSizeLessThan(2);
  }

  @Test
  void no_stack_trace_is_kept_of_the_components_of_a_page() {
    browsing.go(browsing.window("lead"), "/channels");

    assertThat(ComponentTracker.findCreate(new Span())).isNull();
  }
}
