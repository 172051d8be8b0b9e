package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/**
 * What is told of something somebody did.
 *
 * @param done whether it was done; else the words are the reason
 */
public record Said(boolean done, String words) {

  /** It was done. */
  public static Said done(String words) {
    return new Said(true, words);
  }

  /** Returns it as a note at the head of a page, told to those who do not see it appear. */
  public Component note() {
    Div note = Tags.text(done ? "pl-note ok" : "pl-note bad", words);
    note.setId("said");
    note.getElement().setAttribute("role", "status");
    return note;
  }

  /** It was not done, for this reason. */
  public static Said refused(String words) {
    return new Said(false, words);
  }
}
