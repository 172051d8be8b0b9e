package io.plumbline.adapters.web.ui.chat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.adapters.web.ui.shell.Crumbs;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.chat.ChatLink;
import io.plumbline.domain.chat.usecase.IssueLinkCode;
import io.plumbline.domain.chat.usecase.ShowLink;
import io.plumbline.domain.chat.usecase.UnlinkAccount;
import io.plumbline.domain.ledger.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A person's own Slack account: which it is, a code to link one, and the way to unlink it. */
@Route(value = "chat", layout = MainLayout.class)
@PageTitle("Chat · Plumbline")
@RolesAllowed({Roles.LEAD, Roles.ADMIN})
final class ChatView extends Main implements BeforeEnterObserver, Crumbs {

  private static final long serialVersionUID = 1L;

  private final transient ShowLink show;
  private final transient IssueLinkCode issue;
  private final transient UnlinkAccount unlink;
  private final transient SignedIn signedIn;
  private final Div content = new Div();

  @Inject
  ChatView(ShowLink show, IssueLinkCode issue, UnlinkAccount unlink, SignedIn signedIn) {
    this.show = show;
    this.issue = issue;
    this.unlink = unlink;
    this.signedIn = signedIn;
    addClassName("pl-page");
    add(Tags.title("Chat"), content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    showLink();
  }

  private void showLink() {
    content.removeAll();
    signedIn.user().ifPresent(user -> content.add(section(show.show(user))));
  }

  private Section section(Optional<ChatLink> link) {
    Section section = Tags.section("Your account in Slack", "decide there as you do here");
    link.ifPresentOrElse(tied -> section.add(tied(tied)), () -> section.add(untied()));
    return section;
  }

  private Div tied(ChatLink link) {
    Paragraph words =
        new Paragraph(
            "The account %s of the workspace %s speaks for you since %s: a click there counts as yours."
                .formatted(
                    link.account().member(),
                    link.account().workspace(),
                    Format.time(link.since())));
    words.setId("link");
    Button untie =
        new Button(
            "Unlink",
            click -> {
              holder().ifPresent(user -> unlink.unlink(user, Origin.WEB));
              showLink();
            });
    untie.setId("unlink");
    return Tags.div("pl-form", words, Tags.div("pl-actions", untie));
  }

  private Div untied() {
    Paragraph words =
        new Paragraph(
            "No account speaks for you. Get a code and type it into Slack; it works once, for ten"
                + " minutes. Only what you did not write yourself can be approved there, and large"
                + " moves cannot.");
    words.setId("link");
    Div answer = Tags.div("pl-answer");
    answer.setId("code");
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    Button get =
        new Button(
            "Get a code",
            click -> {
              answer.setText(
                  holder()
                      .map(issue::issue)
                      .map(code -> "/plumbline link " + code.text())
                      .orElse("Your role has changed: only leads and admins link accounts."));
              answer.setVisible(true);
            });
    get.setId("get-code");
    get.addThemeVariants(ButtonVariant.PRIMARY);
    return Tags.div("pl-form", words, answer, Tags.div("pl-actions", get));
  }

  /** Read anew: a page may stay open longer than a role. */
  private Optional<User> holder() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  @Override
  public List<String> crumbs() {
    return List.of("Chat");
  }
}
