package io.plumbline.adapters.web.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Lets a request pass only where the method says who may call it; a method that says nothing is
 * refused to everybody.
 */
@Priority(Priorities.AUTHORIZATION)
public final class DenyByDefault implements ContainerRequestFilter {

  /** Whether a request passes. */
  enum Verdict {
    PASS,
    SIGN_IN_FIRST,
    FORBIDDEN
  }

  private final ResourceInfo resource;

  public DenyByDefault(@Context ResourceInfo resource) {
    this.resource = resource;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    SecurityContext context = request.getSecurityContext();
    boolean signedIn = context.getUserPrincipal() instanceof SignedIn;
    Verdict verdict = judge(resource.getResourceMethod(), signedIn, context::isUserInRole);
    response(verdict).ifPresent(request::abortWith);
  }

  /** Judges a call of {@code method} by somebody who holds the roles that {@code holds} says. */
  static Verdict judge(Method method, boolean signedIn, Predicate<String> holds) {
    if (method.isAnnotationPresent(PermitAll.class)) {
      return Verdict.PASS;
    }
    if (!signedIn) {
      return Verdict.SIGN_IN_FIRST;
    }
    RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
    return allowed != null && Stream.of(allowed.value()).anyMatch(holds)
        ? Verdict.PASS
        : Verdict.FORBIDDEN;
  }

  private static Optional<Response> response(Verdict verdict) {
    return switch (verdict) {
      case PASS -> Optional.empty();
      case SIGN_IN_FIRST ->
          Optional.of(
              Problem.of(401, "Sign in at /api/v1/sessions and send the token as a bearer token.")
                  .builder()
                  .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                  .build());
      case FORBIDDEN -> Optional.of(Problem.of(403, "Your role has no business here.").response());
    };
  }
}
