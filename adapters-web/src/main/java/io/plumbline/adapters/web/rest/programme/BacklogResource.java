package io.plumbline.adapters.web.rest.programme;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.programme.Seen;
import io.plumbline.domain.programme.usecase.ChangeBacklog;
import io.plumbline.domain.programme.usecase.ListBacklog;
import io.plumbline.domain.reporting.usecase.SuggestBacklog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What of a brand is still to be measured, with the runs and tests it is about. */
@Dependent
@Path("brands/{brand}/backlog")
@Produces(MediaType.APPLICATION_JSON)
public class BacklogResource {

  private final KnownBrand known;
  private final ListBacklog list;
  private final SuggestBacklog suggest;
  private final ChangeBacklog change;

  @Inject
  public BacklogResource(
      KnownBrand known, ListBacklog list, SuggestBacklog suggest, ChangeBacklog change) {
    this.known = known;
    this.list = list;
    this.suggest = suggest;
    this.change = change;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists the measurement backlog: under way, open, done, dropped")
  public List<BacklogItemJson> all(@PathParam("brand") String brand) {
    return list.list(known.named(brand)).stream().map(BacklogItemJson::from).toList();
  }

  @GET
  @Path("suggestions")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Suggests items: failed checks of the model, the head of the test queue")
  public List<SuggestionJson> suggestions(@PathParam("brand") String brand) {
    return suggest.suggest(known.named(brand)).stream().map(SuggestionJson::from).toList();
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Writes down what is still to be measured")
  @APIResponse(
      responseCode = "201",
      description = "It is on the list",
      content = @Content(schema = @Schema(implementation = BacklogItemJson.class)))
  @APIResponse(responseCode = "422", description = "It cannot be so: every finding")
  public Response add(
      @PathParam("brand") String brand, NewBacklogItem wish, @Context SecurityContext context) {
    return change(brand, null, wish, context, Response.Status.CREATED);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes an item, as it was read; it keeps what it came from")
  @APIResponse(
      responseCode = "200",
      description = "It is so now",
      content = @Content(schema = @Schema(implementation = BacklogItemJson.class)))
  @APIResponse(responseCode = "409", description = "Somebody changed it since it was read")
  @APIResponse(responseCode = "422", description = "It cannot be so: every finding")
  public Response change(
      @PathParam("brand") String brand,
      @PathParam("id") UUID id,
      NewBacklogItem wish,
      @Context SecurityContext context) {
    Long revision = wish.revision();
    return change(
        brand, new Seen(id, revision == null ? 0 : revision), wish, context, Response.Status.OK);
  }

  private Response change(
      String brand,
      @Nullable Seen seen,
      NewBacklogItem wish,
      SecurityContext context,
      Response.Status status) {
    var owner = known.named(brand);
    try {
      return switch (change.change(
          new ChangeBacklog.Command(
              owner,
              seen,
              wish.text(),
              wish.from(),
              SignedIn.of(context).user().actor(),
              Origin.REST))) {
        case ChangeBacklog.Outcome.Written(var item) ->
            Response.status(status).entity(BacklogItemJson.from(item)).build();
        case ChangeBacklog.Outcome.NotAllowed _ ->
            Problem.of(403, "Marketing leads and admins write the backlog.").response();
        case ChangeBacklog.Outcome.Unknown _ ->
            Problem.of(404, "The backlog has no such item.").response();
        case ChangeBacklog.Outcome.ChangedSince(var now) ->
            Problem.of(
                    409,
                    "%s changed it; its revision is %d.".formatted(now.by().name(), now.revision()))
                .response();
        case ChangeBacklog.Outcome.Refused(var findings) ->
            Problem.refused("The item cannot be so.", findings).response();
      };
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }
}
