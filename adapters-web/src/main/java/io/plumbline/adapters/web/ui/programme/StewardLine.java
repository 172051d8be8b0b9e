package io.plumbline.adapters.web.ui.programme;

import com.vaadin.flow.component.html.Div;
import io.plumbline.domain.programme.Stewardship;

/** A line that says who answers for the model, or warns that nobody does. */
public final class StewardLine extends Div {

  private static final long serialVersionUID = 1L;

  public StewardLine(Stewardship stewardship) {
    setText(ProgrammeWords.of(stewardship));
    setId("steward-line");
    addClassName(stewardship instanceof Stewardship.Vacant ? "pl-warn" : "pl-t2");
    addClassName("pl-s");
  }
}
