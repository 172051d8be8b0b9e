package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.domain.access.User;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a rule is set aside: one person asks and says why, a second grants it.
 *
 * @param key the rule's, for the elements' ids
 * @param rule the rule's name in a sentence
 */
public record Waiving(String key, String rule) {

  private static final int LONGEST = 1000;

  /** Returns the field for the reason and the button that asks. */
  public Div ask(Consumer<String> because) {
    TextField reason = new TextField("Waive %s because".formatted(rule));
    reason.setId("waive-" + key);
    reason.setMaxLength(LONGEST);
    Button ask = new Button("Ask", click -> because.accept(reason.getValue()));
    ask.setId("ask-" + key);
    ask.getElement().setAttribute("aria-label", "Ask to waive " + rule);
    return Tags.div("pl-actions pl-waive", reason, ask);
  }

  /** Returns who asked and why, with the button that grants it or why {@code viewer} may not. */
  public Div wish(String by, String reason, Optional<User> viewer, Runnable grant) {
    Button button = new Button("Grant");
    button.setId("grant-" + key);
    Div line =
        Tags.div(
            "pl-actions",
            Tags.span("pl-s", "%s asks to waive %s: “%s”".formatted(by, rule, reason)));
    String why =
        viewer.isEmpty()
            ? "Marketing leads and admins grant waivers."
            : by.equalsIgnoreCase(viewer.get().name())
                ? "You asked for it, so a second person grants it."
                : "";
    if (why.isEmpty()) {
      button.addClickListener(click -> grant.run());
      line.add(button);
    } else {
      line.add(Locked.button(button, why), Locked.reason(why));
    }
    return line;
  }
}
