package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks once more before something is done: a note, the password anew where it is needed. */
public final class Confirm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BiFunction<String, @Nullable String, Said> act;
  private final transient Consumer<Said> then;
  private final TextArea note;
  private final PasswordField password = new PasswordField("Your password, anew");
  private final Div answer = Tags.div("pl-answer");
  private final boolean stepUp;

  /**
   * @param noteLabel what the note says; its helper says whether it is needed
   * @param act does it, with the note and the password; the password is absent if not asked for
   * @param then is told what was done
   */
  public Confirm(
      String heading,
      String noteLabel,
      String helper,
      String verb,
      boolean stepUp,
      BiFunction<String, @Nullable String, Said> act,
      Consumer<Said> then) {
    this.act = act;
    this.then = then;
    this.stepUp = stepUp;
    addClassName("pl-confirm");
    setId("confirm");
    getElement().setAttribute("role", "group");
    getElement().setAttribute("aria-label", heading);
    note = new TextArea(noteLabel);
    note.setId("confirm-note");
    note.setMaxLength(1000);
    note.setHelperText(helper);
    password.setId("confirm-password");
    password.setHelperText("A move of this size needs it");
    password.setVisible(stepUp);
    answer.setId("confirm-answer");
    answer.getElement().setAttribute("role", "alert");
    answer.setVisible(false);
    Button yes = new Button(verb, click -> confirm());
    yes.setId("confirm-yes");
    yes.addThemeVariants(ButtonVariant.PRIMARY);
    Button no = new Button("Cancel", click -> removeFromParent());
    no.setId("confirm-no");
    add(new H3(heading), note, password, Tags.div("pl-actions", yes, no), answer);
    note.focus();
  }

  private void confirm() {
    Said said = act.apply(note.getValue(), stepUp ? password.getValue() : null);
    if (said.done()) {
      then.accept(said);
      return;
    }
    password.clear();
    answer.setText(said.words());
    answer.setClassName("pl-refusal", true);
    answer.setVisible(true);
  }
}
