package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.ColorSchemeChoice;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.User;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The foot of the drawer: who is signed in, light or dark, and the way out. */
final class Foot extends Div {

  private static final long serialVersionUID = 1L;

  private final Div person = Tags.div("pl-person");
  private final Button scheme = new Button(Icon.MOON.drawing(), click -> turn());
  private final Button leave;
  private transient @Nullable User shown;

  Foot(SignedIn signedIn) {
    addClassName("pl-foot");
    scheme.addThemeVariants(ButtonVariant.TERTIARY);
    scheme.setId("scheme");
    leave =
        new Button(
            "Sign out",
            click -> {
              signedIn.leave();
              UI.getCurrent().getPage().setLocation("/login");
            });
    leave.setId("sign-out");
    leave.addThemeVariants(ButtonVariant.TERTIARY);
    add(person, Tags.div("pl-foot-actions", leave, scheme));
    addAttachListener(attached -> label());
  }

  /** Shows who is signed in. */
  void show(Optional<User> user) {
    setVisible(user.isPresent());
    if (Objects.equals(user.orElse(null), shown)) {
      return;
    }
    shown = user.orElse(null);
    person.removeAll();
    user.ifPresent(
        one ->
            person.add(
                Icon.PERSON.drawing(),
                Tags.span("pl-b", one.displayName()),
                Tags.text("pl-role", Roles.title(one.role()))));
  }

  private void turn() {
    UI ui = UI.getCurrent();
    ColorSchemeChoice.choose(ui, !ColorSchemeChoice.isDark(ui));
    label();
  }

  private void label() {
    boolean dark = ColorSchemeChoice.isDark(UI.getCurrent());
    scheme.setIcon(dark ? Icon.SUN.drawing() : Icon.MOON.drawing());
    scheme.setAriaLabel(dark ? "Light scheme" : "Dark scheme");
    scheme.setTooltipText(dark ? "Light scheme" : "Dark scheme");
  }
}
