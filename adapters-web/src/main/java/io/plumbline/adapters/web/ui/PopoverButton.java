package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.function.Function;

/**
 * A button that opens a few choices beside it. They are made when they are first asked for: a page
 * has a dozen such buttons, and most are never opened.
 */
public final class PopoverButton extends Div {

  private static final long serialVersionUID = 1L;

  private final Button button;
  private final String about;
  private final transient Function<Popover, Component> choices;

  /**
   * @param label what the button says to those who do not see where it stands
   * @param about what the choices are, as the popover's own name
   * @param choices makes them, once, for the popover they stand in
   */
  public PopoverButton(
      Button button, String label, String about, Function<Popover, Component> choices) {
    this.button = button;
    this.about = about;
    this.choices = choices;
    addClassName("pl-save");
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(label);
    button.getElement().setAttribute("aria-haspopup", "dialog");
    button.addClickListener(click -> open());
    add(button);
  }

  /** From the second time on the popover itself opens when its button is clicked. */
  private void open() {
    if (getChildren().count() > 1) {
      return;
    }
    Popover popover = new Popover();
    popover.add(choices.apply(popover));
    popover.setTarget(button);
    popover.setAriaLabel(about);
    popover.setPosition(PopoverPosition.BOTTOM_END);
    popover.setAutofocus(true);
    add(popover);
    popover.open();
  }
}
