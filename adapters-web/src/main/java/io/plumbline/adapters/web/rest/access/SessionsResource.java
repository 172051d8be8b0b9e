package io.plumbline.adapters.web.rest.access;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.CloseApiSession;
import io.plumbline.domain.access.usecase.OpenApiSession;
import io.plumbline.domain.access.usecase.SignIn;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Signing in for a token, and making it worthless. */
@Dependent
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

  /** A sign-in name and a password. */
  public record Credentials(@Nullable String name, @Nullable String password) {}

  private final SignIn signIn;
  private final OpenApiSession openSession;
  private final CloseApiSession closeSession;

  @Inject
  public SessionsResource(SignIn signIn, OpenApiSession openSession, CloseApiSession closeSession) {
    this.signIn = signIn;
    this.openSession = openSession;
    this.closeSession = closeSession;
  }

  @POST
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Signs in and answers with a bearer token")
  @APIResponse(
      responseCode = "201",
      description = "The token",
      content = @Content(schema = @Schema(implementation = SessionJson.class)))
  public Response open(@Nullable Credentials credentials) {
    if (credentials == null || credentials.name() == null || credentials.password() == null) {
      return Problem.of(400, "Send {\"name\": ..., \"password\": ...}.").response();
    }
    return switch (signIn.signIn(credentials.name(), credentials.password())) {
      case SignIn.Outcome.SignedIn(User user) ->
          Response.created(URI.create("/api/v1/sessions/current"))
              .entity(SessionJson.from(openSession.open(user), user))
              .build();
      case SignIn.Outcome.Refused() ->
          Problem.of(401, "Name and password do not fit.")
              .builder()
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
              .build();
      case SignIn.Outcome.Waiting(Duration retryAfter) ->
          Problem.of(429, "Too many failed sign-ins with this name.")
              .builder()
              .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds())
              .build();
    };
  }

  @DELETE
  @Path("current")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Makes the token of this request worthless")
  public void close(@Context SecurityContext context) {
    closeSession.close(SignedIn.of(context).token());
  }
}
