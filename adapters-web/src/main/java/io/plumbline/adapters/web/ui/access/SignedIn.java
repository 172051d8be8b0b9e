package io.plumbline.adapters.web.ui.access;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.CurrentUser;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is signed in to this session. The session holds an id alone; name, role and whether they may
 * still sign in are read anew with each request.
 */
@Dependent
public final class SignedIn {

  /** The session attribute that holds the person's id. */
  public static final String ATTRIBUTE = "plumbline.user";

  /** The session attribute that holds since when the session is in use. */
  public static final String SINCE = "plumbline.since";

  /** Who is behind an id, as it was found for the request in hand. */
  private record Known(UUID id, Optional<User> user) {}

  private final CurrentUser currentUser;

  @Inject
  public SignedIn(CurrentUser currentUser) {
    this.currentUser = currentUser;
  }

  /** Returns who is signed in. */
  public Optional<User> user() {
    VaadinSession session = VaadinSession.getCurrent();
    return session == null ? Optional.empty() : in(session.getSession());
  }

  /** Returns who is signed in to the session of {@code request}. */
  public Optional<User> user(VaadinRequest request) {
    return in(request.getWrappedSession(false));
  }

  /** Returns who is signed in, if they hold one of {@code roles} at this moment. */
  public Optional<User> holding(Role... roles) {
    return user().filter(user -> Arrays.asList(roles).contains(user.role()));
  }

  /** Signs {@code user} in, under a new session id. */
  void enter(User user) {
    VaadinRequest request = VaadinRequest.getCurrent();
    VaadinService.reinitializeSession(request);
    request.getWrappedSession().removeAttribute(SINCE);
    request.getWrappedSession().setAttribute(ATTRIBUTE, user.id());
  }

  /** Signs out: the session is gone. */
  public void leave() {
    VaadinSession.getCurrent().getSession().invalidate();
  }

  private Optional<User> in(WrappedSession session) {
    if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof UUID id)) {
      return Optional.empty();
    }
    VaadinRequest request = VaadinRequest.getCurrent();
    if (request == null) {
      return currentUser.find(id);
    }
    if (!(request.getAttribute(ATTRIBUTE) instanceof Known known && known.id().equals(id))) {
      request.setAttribute(ATTRIBUTE, new Known(id, currentUser.find(id)));
    }
    return ((Known) request.getAttribute(ATTRIBUTE)).user();
  }
}
