package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** What stands where there is nothing to show: what is missing, what follows, and one way on. */
public final class State {

  private State() {}

  /** Something is not there yet. */
  public static Div empty(String heading, String text, Component... action) {
    return state("pl-state", heading, text, action);
  }

  /** Something went wrong: what failed, what still holds, and the next step. */
  public static Div error(String heading, String text, Component... action) {
    return state("pl-state pl-state-bad", heading, text, action);
  }

  private static Div state(String classes, String heading, String text, Component... action) {
    Div state = Tags.div(classes, new H2(heading), Tags.paragraph("", text));
    if (action.length > 0) {
      state.add(Tags.div("pl-actions", action));
    }
    return state;
  }
}
