package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** A few figures in a row, each under its label. */
public final class Facts extends DescriptionList {

  private static final long serialVersionUID = 1L;

  public Facts(List<Fact> facts) {
    addClassName("pl-facts");
    for (Fact fact : facts) {
      Description value = new Description();
      value.add(fact.figure().inline());
      add(Tags.div("", new Term(fact.label()), value));
    }
  }
}
