package io.plumbline.adapters.web.rest;

import io.plumbline.domain.access.usecase.AuthenticateToken;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/**
 * Finds out who sends a request, by its bearer token; the role is read anew each time. A token that
 * is worthless is refused even where none is needed.
 */
@Priority(Priorities.AUTHENTICATION)
public final class BearerAuthentication implements ContainerRequestFilter {

  private static final String SCHEME = "bearer ";

  private final AuthenticateToken tokens;

  @Inject
  public BearerAuthentication(AuthenticateToken tokens) {
    this.tokens = tokens;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header == null) {
      return;
    }
    if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      refuse(request);
      return;
    }
    String token = header.substring(SCHEME.length()).strip();
    tokens
        .authenticate(token)
        .ifPresentOrElse(
            user -> request.setSecurityContext(new SignedIn(user, token).context()),
            () -> refuse(request));
  }

  private static void refuse(ContainerRequestContext request) {
    request.abortWith(
        Problem.of(401, "This token is unknown or has expired. Sign in at /api/v1/sessions.")
            .builder()
            .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
            .build());
  }
}
