package io.plumbline.adapters.web.rest.change;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.change.usecase.DraftChange;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.ledger.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The change requests of a brand. */
@Dependent
@Path("brands/{brand}/changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {

  private static final Set<String> STATES =
      Set.of(
          "drafted",
          "submitted",
          "approved",
          "rejected",
          "withdrawn",
          "expired",
          "shipping",
          "watching",
          "rolling back",
          "rolled back",
          "held",
          "expanded",
          "closed");

  private final KnownBrand known;
  private final ListChanges list;
  private final DraftChange draft;
  private final InstantSource clock;

  @Inject
  public ChangesResource(
      KnownBrand known, ListChanges list, DraftChange draft, InstantSource clock) {
    this.known = known;
    this.list = list;
    this.draft = draft;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists the requests, newest first; those in some states if told")
  public List<ChangeJson> newest(
      @PathParam("brand") String brand,
      @QueryParam("state") @Nullable List<String> states,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    Set<String> wanted = states == null ? Set.of() : Set.copyOf(states);
    if (!STATES.containsAll(wanted)) {
      throw Problem.of(
              400,
              "A state is one of: %s."
                  .formatted(String.join(", ", STATES.stream().sorted().toList())))
          .exception();
    }
    return list.newest(known.named(brand), wanted, Math.clamp(limit, 1, 500)).stream()
        .map(ChangeJson::from)
        .toList();
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Drafts a request; the same Idempotency-Key (a UUID), or id, answers with the first one")
  @APIResponse(
      responseCode = "201",
      description = "It is drafted, and every rule was asked",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was drafted before",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(responseCode = "422", description = "It cannot be drafted: every finding")
  public Response add(
      @PathParam("brand") String brand,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      NewChange wish,
      @Context SecurityContext context) {
    var owner = known.named(brand);
    return ChangeAnswers.attempt(
        () ->
            ChangeAnswers.to(
                draft.draft(
                    new DraftChange.Command(
                        owner,
                        id(key, wish.id()),
                        wish.wish(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                        null,
                        SignedIn.of(context).user().actor(),
                        Origin.REST)),
                brand));
  }

  private static @Nullable UUID id(@Nullable String key, @Nullable UUID id) {
    if (key == null) {
      return id;
    }
    UUID named = UUID.fromString(key);
    if (id != null && !id.equals(named)) {
      throw new IllegalArgumentException("The Idempotency-Key and the id differ.");
    }
    return named;
  }
}
