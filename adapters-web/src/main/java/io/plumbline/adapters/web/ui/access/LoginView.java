package io.plumbline.adapters.web.ui.access;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.plumbline.adapters.web.ui.Logo;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.usecase.SignIn;
import jakarta.inject.Inject;

/** The sign-in page. */
@Route("login")
@PageTitle("Sign in · Plumbline")
@AnonymousAllowed
final class LoginView extends Main implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final TextField name = new TextField("Name");
  private final PasswordField password = new PasswordField("Password");
  private final Div refusal = Tags.div("pl-refusal");
  private final Button enter = new Button("Sign in", click -> enter());

  @SuppressWarnings("serial") // sessions are never passivated
  private final SignIn signIn;

  @SuppressWarnings("serial") // sessions are never passivated
  private final SignedIn signedIn;

  @Inject
  LoginView(SignIn signIn, SignedIn signedIn) {
    this.signIn = signIn;
    this.signedIn = signedIn;
    addClassName("pl-login");
    name.setId("name");
    name.setAutocomplete(Autocomplete.USERNAME);
    name.setAutofocus(true);
    password.setId("password");
    password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    password.setRevealButtonVisible(true);
    refusal.setId("refusal");
    refusal.getElement().setAttribute("role", "alert");
    refusal.setVisible(false);
    enter.setId("sign-in");
    enter.addThemeVariants(ButtonVariant.PRIMARY);
    enter.addClickShortcut(Key.ENTER);
    enter.setDisableOnClick(true);
    add(
        Tags.div(
            "pl-login-sheet",
            new Logo(),
            new H1("Sign in"),
            name,
            password,
            refusal,
            enter,
            Tags.paragraph(
                "pl-help",
                "Accounts are made by an admin of this installation. Forgot the password? Ask them"
                    + " for a new one.")));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (signedIn.user().isPresent()) {
      event.forwardTo("");
    }
  }

  private void enter() {
    switch (signIn.signIn(name.getValue(), password.getValue())) {
      case SignIn.Outcome.SignedIn(var user) -> {
        String wanted = wantedPage();
        signedIn.enter(user);
        UI.getCurrent().getPage().setLocation(wanted);
      }
      case SignIn.Outcome.Refused() -> refuse("Name or password do not match. Check both.");
      case SignIn.Outcome.Waiting(var retryAfter) ->
          refuse(
              "Too many attempts with this name. Try again in %d minutes."
                  .formatted(Math.max(1, retryAfter.toMinutes())));
    }
  }

  private void refuse(String why) {
    refusal.setText(why);
    refusal.setVisible(true);
    password.clear();
    password.focus();
    enter.setEnabled(true);
  }

  /** The page somebody wanted before they were asked to sign in; only ever one of our own. */
  private static String wantedPage() {
    Object wanted =
        VaadinSession.getCurrent()
            .getSession()
            .getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT);
    return wanted instanceof String page && !page.startsWith("/") && !page.contains(":")
        ? "/" + page
        : "/";
  }
}
