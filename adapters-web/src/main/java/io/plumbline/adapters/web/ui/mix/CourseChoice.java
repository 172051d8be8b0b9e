package io.plumbline.adapters.web.ui.mix;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import io.plumbline.adapters.web.ui.chart.ContributionChart.By;
import io.plumbline.adapters.web.ui.table.TableAddress;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** Whether a course over time is told by period or by quarter; the address of the page says it. */
final class CourseChoice extends Div {

  private static final long serialVersionUID = 1L;
  private static final String KEY = "by";
  private static final String QUARTER = "quarter";

  private final transient TableAddress here;
  private final transient Map<By, Button> buttons = new EnumMap<>(By.class);
  private By chosen;

  /**
   * @param period what a period is called
   */
  CourseChoice(Location page, String period, Consumer<By> told) {
    this.here = TableAddress.of(page);
    addClassName("pl-choice");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", "Course by");
    chosen = here.asks(KEY).equals(QUARTER) ? By.QUARTER : By.PERIOD;
    button(By.PERIOD, "By " + period, told);
    button(By.QUARTER, "By quarter", told);
    mark();
  }

  By chosen() {
    return chosen;
  }

  private void button(By by, String words, Consumer<By> told) {
    Button button =
        new Button(
            words,
            click -> {
              chosen = by;
              mark();
              told.accept(by);
              getElement()
                  .executeJs(
                      "window.history.replaceState(window.history.state, '', $0)", address());
            });
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.addClassName("pl-link");
    buttons.put(by, button);
    add(button);
  }

  private String address() {
    return here.to(KEY, chosen == By.QUARTER ? QUARTER : "");
  }

  private void mark() {
    buttons.forEach(
        (by, button) ->
            button.getElement().setAttribute("aria-pressed", Boolean.toString(by == chosen)));
  }
}
