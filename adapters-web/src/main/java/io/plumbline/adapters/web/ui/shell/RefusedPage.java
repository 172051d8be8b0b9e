package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.domain.access.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody sees who asks for a page of another role: who may see it, and where to go. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public final class RefusedPage extends Main
    implements HasErrorParameter<AccessDeniedException>, Crumbs {

  private static final long serialVersionUID = 1L;

  public RefusedPage() {
    addClassName("pl-page");
    setId("refused");
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
    removeAll();
    add(
        Place.at(event.getLocation().getPath())
            .map(
                place ->
                    State.empty(
                        "%s is for %s".formatted(place.title(), holders(place)),
                        "Your role does not include this page. An admin can change your role.",
                        Tags.link("", "", "Go to Home")))
            .orElseGet(
                () ->
                    State.empty(
                        "This page is for another role",
                        "An admin can change your role.",
                        Tags.link("", "", "Go to Home"))));
    return HttpServletResponse.SC_FORBIDDEN;
  }

  /** Returns the roles that may see {@code place}: {@code finance auditors and admins}. */
  static String holders(Place place) {
    return place.roles().stream()
        .sorted()
        .map(RefusedPage::plural)
        .collect(Collectors.joining(" and "));
  }

  private static String plural(Role role) {
    String title = Roles.title(role);
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) + "s";
  }

  @Override
  public List<String> crumbs() {
    return List.of("Not for this role");
  }
}
