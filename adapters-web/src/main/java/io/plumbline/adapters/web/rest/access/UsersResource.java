package io.plumbline.adapters.web.rest.access;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;

import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.access.usecase.ListUsers;
import io.plumbline.domain.ledger.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The people who may sign in. */
@Dependent
@Path("users")
@Produces(MediaType.APPLICATION_JSON)
public class UsersResource {

  /** A person, their role and their first password. */
  public record NewUser(
      @Nullable String name,
      @Nullable String displayName,
      @Nullable String role,
      @Nullable String password) {}

  private final ListUsers list;
  private final AddUser add;

  @Inject
  public UsersResource(ListUsers list, AddUser add) {
    this.list = list;
    this.add = add;
  }

  @GET
  @RolesAllowed(ADMIN)
  @Operation(summary = "Lists everybody who may sign in, by sign-in name")
  public List<UserJson> list() {
    return list.list().stream().map(UserJson::from).toList();
  }

  @POST
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds a person who may sign in")
  @APIResponse(
      responseCode = "201",
      description = "The person may sign in now",
      content = @Content(schema = @Schema(implementation = UserJson.class)))
  public Response add(@Nullable NewUser user, @Context SecurityContext context) {
    if (user == null || user.name() == null || user.role() == null || user.password() == null) {
      return Problem.of(
              400, "Send {\"name\": ..., \"display_name\": ..., \"role\": ..., \"password\": ...}.")
          .response();
    }
    Optional<Role> role =
        Arrays.stream(Role.values()).filter(r -> r.name().equals(user.role())).findFirst();
    if (role.isEmpty()) {
      return Problem.of(
              422, "The role must be one of %s.".formatted(Arrays.toString(Role.values())))
          .response();
    }
    String displayName = user.displayName() == null ? user.name() : user.displayName();
    return switch (add.add(
        new AddUser.Command(
            user.name(),
            displayName,
            role.get(),
            user.password(),
            SignedIn.of(context).user().actor(),
            Origin.REST))) {
      case AddUser.Outcome.Added(User added) ->
          Response.status(Response.Status.CREATED).entity(UserJson.from(added)).build();
      case AddUser.Outcome.NameTaken(String name) ->
          Problem.of(409, "Somebody signs in as %s already.".formatted(name)).response();
      case AddUser.Outcome.Refused(String reason) -> Problem.of(422, reason).response();
    };
  }
}
