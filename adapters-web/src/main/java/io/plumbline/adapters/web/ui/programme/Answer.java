package io.plumbline.adapters.web.ui.programme;

import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Said;

/** What came of something that was tried, told beside it; hidden until then. */
final class Answer extends Div {

  private static final long serialVersionUID = 1L;

  Answer(String id) {
    setId(id);
    addClassName("pl-answer");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  void tell(Said said) {
    setText(said.words());
    setClassName("pl-refusal", !said.done());
    setVisible(true);
  }
}
