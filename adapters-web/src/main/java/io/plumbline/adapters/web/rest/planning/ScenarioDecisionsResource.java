package io.plumbline.adapters.web.rest.planning;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioReference;
import io.plumbline.domain.mix.usecase.DecideScenarios;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Decisions over scenarios. */
@Dependent
@Path("brands/{brand}/scenario-decisions")
@Produces(MediaType.APPLICATION_JSON)
public class ScenarioDecisionsResource {

  /**
   * Which scenario is chosen and which are rejected, by {@code S-0007} or id, and why.
   *
   * @param chosen absent where none is
   */
  public record NewDecision(
      @Nullable String chosen, @Nullable List<String> rejected, @Nullable String reason) {

    DecideScenarios.Command of(BrandId brand, Actor by) {
      List<ScenarioReference> others =
          Objects.requireNonNullElse(rejected, List.<String>of()).stream()
              .map(one -> KnownScenario.named(String.valueOf(one))) // JSON may have null there
              .toList();
      return new DecideScenarios.Command(
          brand,
          chosen == null ? null : KnownScenario.named(chosen),
          others,
          Objects.requireNonNullElse(reason, ""),
          by,
          Origin.REST);
    }
  }

  private final KnownBrand known;
  private final DecideScenarios decide;

  @Inject
  public ScenarioDecisionsResource(KnownBrand known, DecideScenarios decide) {
    this.known = known;
    this.decide = decide;
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Chooses one of some scenarios, or none, and rejects the others, once")
  @APIResponse(
      responseCode = "201",
      description = "It is decided",
      content = @Content(schema = @Schema(implementation = ScenarioDecisionJson.class)))
  @APIResponse(responseCode = "409", description = "One of them was decided before")
  @APIResponse(responseCode = "422", description = "No reason, no scenario, or one twice")
  public Response add(
      @PathParam("brand") String brand, NewDecision wish, @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    try {
      return answer(decide.decide(wish.of(owner, SignedIn.of(context).user().actor())));
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }

  private static Response answer(DecideScenarios.Outcome outcome) {
    return switch (outcome) {
      case DecideScenarios.Outcome.Decided(var decision, var _) ->
          Response.status(Response.Status.CREATED)
              .entity(ScenarioDecisionJson.of(decision))
              .build();
      case DecideScenarios.Outcome.NotAllowed _ ->
          Problem.of(403, "Only leads and admins decide on scenarios.").response();
      case DecideScenarios.Outcome.Unknown(var references) ->
          Problem.of(
                  404,
                  "The brand has no such scenario: %s."
                      .formatted(
                          references.stream()
                              .map(ScenarioDecisionsResource::words)
                              .collect(Collectors.joining(", "))))
              .response();
      case DecideScenarios.Outcome.AlreadyDecided(var scenarios) ->
          Problem.of(
                  409,
                  "Decided before: %s. Nothing was changed."
                      .formatted(
                          scenarios.stream()
                              .map(ScenarioDecisionsResource::words)
                              .collect(Collectors.joining(", "))))
              .response();
    };
  }

  private static String words(ScenarioReference reference) {
    return switch (reference) {
      case ScenarioReference.ById(var id) -> id.toString();
      case ScenarioReference.ByNumber(int number) -> "S-%04d".formatted(number);
    };
  }

  private static String words(ScenarioRecord record) {
    return "%s (%s)".formatted(record.scenario().label(), record.state().key());
  }
}
