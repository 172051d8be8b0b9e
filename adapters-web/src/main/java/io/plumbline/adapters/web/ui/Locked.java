package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;

/** What cannot be done now: a button that stays reachable, and the reason beside it. */
public final class Locked {

  /** The button says of itself that it is enabled once it is there, so it is told afterwards. */
  private static final String SAY_DISABLED =
      """
      customElements.whenDefined('vaadin-button').then(() =>
        requestAnimationFrame(() => this.setAttribute('aria-disabled', 'true')))
      """;

  private Locked() {}

  /** Makes {@code button} do nothing, and say why. */
  public static Button button(Button button, String reason) {
    button.getElement().setAttribute("aria-description", reason);
    button.addAttachListener(attached -> button.getElement().executeJs(SAY_DISABLED));
    return button;
  }

  /** The reason, with a lock. */
  public static Span reason(String reason) {
    return Tags.span("pl-reason", Icon.LOCK.drawing(), Tags.span("pl-s", reason));
  }
}
