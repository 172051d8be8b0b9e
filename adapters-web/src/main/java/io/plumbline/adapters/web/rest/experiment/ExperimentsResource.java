package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;
import static io.plumbline.adapters.web.rest.experiment.Sent.needed;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.usecase.DraftExperiment;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.BrandId;
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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The tests of a brand. */
@Dependent
@Path("brands/{brand}/experiments")
@Produces(MediaType.APPLICATION_JSON)
public class ExperimentsResource {

  private final KnownBrand known;
  private final ListExperiments list;
  private final DraftExperiment draft;

  @Inject
  public ExperimentsResource(KnownBrand known, ListExperiments list, DraftExperiment draft) {
    this.known = known;
    this.list = list;
    this.draft = draft;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists the tests, newest first; those in some states if told")
  public List<ExperimentJson> newest(
      @PathParam("brand") String brand,
      @QueryParam("state") @Nullable List<String> states,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    Set<String> wanted = states == null ? Set.of() : Set.copyOf(states);
    if (!Experiment.STATES.containsAll(wanted)) {
      throw Problem.of(400, "A state is one of: " + String.join(", ", Experiment.STATES) + ".")
          .exception();
    }
    return list.newest(known.named(brand), wanted, Math.clamp(limit, 1, 500)).stream()
        .map(ExperimentJson::from)
        .toList();
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Drafts a test; the same Idempotency-Key (a UUID), or id, answers with the first one")
  @APIResponse(
      responseCode = "201",
      description = "It is drafted; it may have gaps",
      content = @Content(schema = @Schema(implementation = ExperimentJson.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was drafted before",
      content = @Content(schema = @Schema(implementation = ExperimentJson.class)))
  @APIResponse(responseCode = "422", description = "A field is missing or out of range")
  public Response add(
      @PathParam("brand") String brand,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      NewExperiment wish,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    return ExperimentAnswers.attempt(
        () ->
            ExperimentAnswers.to(
                draft.draft(
                    new DraftExperiment.Command(
                        owner,
                        id(key, wish.id()),
                        needed("plan", wish.plan()).plan(),
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
