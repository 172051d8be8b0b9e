package io.plumbline.adapters.web.rest.planning;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.BodyLimit;
import io.plumbline.adapters.web.rest.Json;
import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioState;
import io.plumbline.domain.mix.usecase.ListScenarios;
import io.plumbline.domain.mix.usecase.SaveScenario;
import io.plumbline.domain.mix.usecase.SaveWrittenScenario;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** Scenarios that were asked of a brand's runs and stored with what they said. */
@Dependent
@Path("brands/{brand}/scenarios")
@Produces(MediaType.APPLICATION_JSON)
public class ScenariosResource {

  private static final ObjectMapper JSON = Json.mapper();

  private final KnownBrand known;
  private final ListScenarios list;
  private final SaveWrittenScenario save;

  @Inject
  public ScenariosResource(KnownBrand known, ListScenarios list, SaveWrittenScenario save) {
    this.known = known;
    this.list = list;
    this.save = save;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(
      summary = "Lists the scenarios, newest first, below a number; those in a state if told")
  public List<ScenarioLineJson> page(
      @PathParam("brand") String brand,
      @QueryParam("state") @Nullable String state,
      @QueryParam("below") @Nullable Integer below,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    ScenarioState wanted = state(state);
    int newest = below == null ? Integer.MAX_VALUE : below;
    return list.page(known.named(brand), wanted, newest, Math.clamp(limit, 1, 500)).stream()
        .map(ScenarioLineJson::from)
        .toList();
  }

  private static @Nullable ScenarioState state(@Nullable String state) {
    return state == null
        ? null
        : ScenarioState.named(state)
            .orElseThrow(
                () ->
                    Problem.of(400, "The state must be open, contingency, chosen or rejected.")
                        .exception());
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyLimit(1 << 16)
  @Operation(
      summary =
          "Asks a run about a scenario, told with the keys of SCENARIO.yaml, and stores the answer;"
              + " without the key run the one the brand stands on is asked")
  @APIResponse(
      responseCode = "201",
      description = "It is answered and stored",
      content = @Content(schema = @Schema(implementation = StoredScenarioJson.class)))
  @APIResponse(responseCode = "409", description = "The brand has no run, or its data changed")
  @APIResponse(responseCode = "422", description = "The scenario cannot be asked: every finding")
  public Response add(
      @PathParam("brand") String brand, byte[] body, @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    return switch (save.save(
        new SaveWrittenScenario.Command(
            owner, text(body), "scenario", SignedIn.of(context).user().actor(), Origin.REST))) {
      case SaveWrittenScenario.Outcome.Unreadable(var findings) ->
          Problem.refused("The scenario cannot be read.", findings).response();
      case SaveWrittenScenario.Outcome.Asked(var outcome) -> answer(outcome);
    };
  }

  /** JSON is YAML as well, but for tabs, which stand between its tokens only. */
  private static String text(byte[] body) {
    JSON.readTree(body); // what is no JSON ends here
    return new String(body, StandardCharsets.UTF_8).replace('\t', ' ');
  }

  private static Response answer(SaveScenario.Outcome outcome) {
    return switch (outcome) {
      case SaveScenario.Outcome.Stored(var scenario) ->
          Response.status(Response.Status.CREATED)
              .entity(StoredScenarioJson.from(new ScenarioRecord(scenario, null)))
              .build();
      case SaveScenario.Outcome.NotAllowed _ ->
          Problem.of(403, "Only leads and admins store scenarios.").response();
      case SaveScenario.Outcome.NoRun() ->
          Problem.of(409, "The brand has no run yet that could be asked.").response();
      case SaveScenario.Outcome.NotRestored(var why) -> throw RunRefusal.of(why);
      case SaveScenario.Outcome.Refused(var findings) ->
          Problem.refused("The scenario does not fit the model.", findings).response();
    };
  }
}
