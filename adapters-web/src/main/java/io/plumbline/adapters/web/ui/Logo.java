package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The plumb bob and the name. */
public final class Logo extends Div {

  private static final long serialVersionUID = 1L;

  public Logo() {
    addClassName("pl-logo");
    add(
        Drawing.of(
            "pl-bob",
            "viewBox='0 0 14 22' fill='none'",
            "<path d='M7 0v11' stroke='var(--pl-text)' stroke-width='1.5'/><path d='M7 21 2"
                + " 12.5h10z' fill='var(--pl-accent)'/>"),
        new Span("Plumbline"));
  }
}
