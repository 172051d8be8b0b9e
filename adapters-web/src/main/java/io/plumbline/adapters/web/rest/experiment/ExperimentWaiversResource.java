package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.experiment.ExperimentRule;
import io.plumbline.domain.experiment.usecase.WaiveExperimentRule;
import io.plumbline.domain.ledger.Origin;
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
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Rules of registration set aside for one draft by two people. */
@Dependent
@Path("brands/{brand}/experiments/{label}/waivers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class ExperimentWaiversResource {

  /**
   * Which rule.
   *
   * @param rule as the findings name it: {@code two-weeks}
   * @param reason of whoever asks; left out to grant what somebody else asked
   */
  public record NewRuleWaiver(@Nullable String rule, @Nullable String reason) {}

  private final KnownBrand known;
  private final WaiveExperimentRule waive;

  @Inject
  public ExperimentWaiversResource(KnownBrand known, WaiveExperimentRule waive) {
    this.known = known;
    this.waive = waive;
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Asks to set a rule aside, with a reason; or grants it, without one")
  @APIResponse(
      responseCode = "200",
      description = "Asked or granted",
      content = @Content(schema = @Schema(implementation = ExperimentJson.class)))
  @APIResponse(responseCode = "409", description = "No draft, or nobody asked")
  @APIResponse(
      responseCode = "422",
      description = "There is no such rule, or the reason is too long")
  public Response add(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable NewRuleWaiver waiver,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    return ExperimentAnswers.attempt(
        () ->
            ExperimentAnswers.to(
                waive.waive(
                    new WaiveExperimentRule.Command(
                        owner,
                        label,
                        rule(waiver == null ? null : waiver.rule()),
                        waiver == null ? null : waiver.reason(),
                        SignedIn.of(context).user().actor(),
                        Origin.REST))));
  }

  private static ExperimentRule rule(@Nullable String key) {
    return ExperimentRule.of(key == null ? "" : key)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A rule is one of: %s."
                        .formatted(
                            Arrays.stream(ExperimentRule.values())
                                .map(ExperimentRule::key)
                                .collect(Collectors.joining(", ")))));
  }
}
