package io.plumbline.adapters.web.server;

import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.usecase.CurrentUser;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Ends a session that is older than twelve hours, or whose person may not sign in any more, before
 * a request can use it. Its age is counted from its first request, and anew from the sign-in.
 */
final class SessionGuard implements Filter {

  /** How old a session may become, however busy. */
  static final Duration LONGEST = Duration.ofHours(12);

  private final CurrentUser currentUser;
  private final InstantSource clock;

  SessionGuard(CurrentUser currentUser, InstantSource clock) {
    this.currentUser = currentUser;
    this.clock = clock;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = ((HttpServletRequest) request).getSession(false);
    if (session != null && !mayGoOn(session)) {
      session.invalidate();
    }
    chain.doFilter(request, response);
  }

  private boolean mayGoOn(HttpSession session) {
    Instant now = clock.instant();
    if (!(session.getAttribute(SignedIn.SINCE) instanceof Instant since)) {
      session.setAttribute(SignedIn.SINCE, now);
    } else if (now.isAfter(since.plus(LONGEST))) {
      return false;
    }
    Object user = session.getAttribute(SignedIn.ATTRIBUTE);
    return !(user instanceof UUID id) || currentUser.find(id).isPresent();
  }
}
