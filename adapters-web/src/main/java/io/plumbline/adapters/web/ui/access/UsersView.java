package io.plumbline.adapters.web.ui.access;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Crumbs;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.table.Column;
import io.plumbline.adapters.web.ui.table.ListTable;
import io.plumbline.adapters.web.ui.table.TableAddress;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.access.usecase.ListUsers;
import io.plumbline.domain.ledger.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The people who may sign in, and a form to add one. */
@Route(value = "users", layout = MainLayout.class)
@PageTitle("Users · Plumbline")
@RolesAllowed(Roles.ADMIN)
final class UsersView extends Main implements BeforeEnterObserver, Crumbs {

  private static final long serialVersionUID = 1L;

  private static final List<Column<User>> COLUMNS =
      List.of(
          Column.words("name", "Name", User::displayName),
          Column.words("sign-in", "Sign-in name", User::name),
          Column.words("role", "Role", user -> Roles.title(user.role())),
          Column.<User>of(
                  "enabled",
                  "May sign in",
                  "",
                  user ->
                      Tags.span(
                          user.enabled() ? "" : "pl-warn", user.enabled() ? "Yes" : "No, disabled"))
              .by(User::enabled));

  private final transient ListUsers listUsers;
  private final transient AddUser addUser;
  private final transient SignedIn signedIn;
  private final Div people = new Div();
  private final TextField name = new TextField("Sign-in name");
  private final TextField displayName = new TextField("Name shown to others");
  private final Select<Role> role = new Select<>();
  private final PasswordField password = new PasswordField("First password");
  private final Div answer = Tags.div("pl-answer");
  private Location here = new Location("");

  @Inject
  UsersView(ListUsers listUsers, AddUser addUser, SignedIn signedIn) {
    this.listUsers = listUsers;
    this.addUser = addUser;
    this.signedIn = signedIn;
    addClassName("pl-page");
    add(Tags.title("Users"), Tags.div("pl-row pl-users", people, form()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    here = event.getLocation();
    show();
  }

  private Section form() {
    name.setId("new-name");
    name.setHelperText("Lower-case letters, digits, dots, hyphens, underscores or @");
    displayName.setId("new-display-name");
    role.setId("new-role");
    role.setLabel("Role");
    role.setItems(Role.values());
    role.setItemLabelGenerator(Roles::title);
    role.setValue(Role.MARKETING_LEAD);
    password.setId("new-password");
    password.setAutocomplete(Autocomplete.NEW_PASSWORD);
    password.setHelperText("At least 12 characters; hand it over in person");
    answer.setId("answer");
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    Button add = new Button("Add", click -> add());
    add.setId("add-user");
    add.addThemeVariants(ButtonVariant.PRIMARY);
    Section form = Tags.section("Add a person", "");
    form.add(
        Tags.div(
            "pl-form", name, displayName, role, password, answer, Tags.div("pl-actions", add)));
    return form;
  }

  private void add() {
    Optional<User> admin = signedIn.holding(Role.ADMIN);
    if (admin.isEmpty()) {
      say(true, "Your role has changed: only an admin adds people.");
      return;
    }
    var command =
        new AddUser.Command(
            name.getValue(),
            displayName.getValue(),
            role.getValue(),
            password.getValue(),
            admin.get().actor(),
            Origin.WEB);
    switch (addUser.add(command)) {
      case AddUser.Outcome.Added(User user) -> {
        say(false, "%s may sign in now, as %s.".formatted(user.displayName(), user.name()));
        name.clear();
        displayName.clear();
        password.clear();
        show();
      }
      case AddUser.Outcome.NameTaken(String taken) ->
          say(true, "Somebody has the sign-in name %s. Choose another.".formatted(taken));
      case AddUser.Outcome.Refused(String reason) -> say(true, reason);
    }
  }

  private void say(boolean refusal, String words) {
    answer.setText(words);
    answer.setClassName("pl-refusal", refusal);
    answer.setVisible(true);
  }

  private void show() {
    people.removeAll();
    Section section = Tags.section("Everybody", "by sign-in name, unless a column is chosen");
    section.add(
        new ListTable<>(
            COLUMNS,
            listUsers.list(),
            TableAddress.of(here),
            user ->
                "%s %s %s".formatted(user.displayName(), user.name(), Roles.title(user.role()))));
    people.add(section);
  }

  @Override
  public List<String> crumbs() {
    return List.of("Users");
  }
}
