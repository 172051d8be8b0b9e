package io.plumbline.adapters.web.rest;

import io.plumbline.domain.access.User;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** The person a request speaks for, and the token that proves it. */
public record SignedIn(User user, String token) implements Principal {

  /** Returns who a request that passed {@link DenyByDefault} speaks for. */
  public static SignedIn of(SecurityContext context) {
    if (context.getUserPrincipal() instanceof SignedIn signedIn) {
      return signedIn;
    }
    throw Problem.of(401, "Sign in first.").exception();
  }

  @Override
  public String getName() {
    return user.name();
  }

  /** Returns what the request may do: what the person's role may. */
  SecurityContext context() {
    return new SecurityContext() {

      @Override
      public Principal getUserPrincipal() {
        return SignedIn.this;
      }

      @Override
      public boolean isUserInRole(String role) {
        return user.role().name().equals(role);
      }

      @Override
      public boolean isSecure() {
        return false;
      }

      @Override
      public String getAuthenticationScheme() {
        return "Bearer";
      }
    };
  }
}
