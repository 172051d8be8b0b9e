package io.plumbline.adapters.web.rest.change;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.change.usecase.WaiveRule;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.ledger.Origin;
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

/** Rules set aside for one draft by two people. */
@Dependent
@Path("brands/{brand}/changes/{label}/waivers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class ChangeWaiversResource {

  /**
   * Which rule.
   *
   * @param rule as the verdict names it: {@code first-move}
   * @param reason of whoever asks; left out to grant what somebody else asked
   */
  public record NewWaiver(@Nullable String rule, @Nullable String reason) {}

  private final KnownBrand known;
  private final WaiveRule waive;

  @Inject
  public ChangeWaiversResource(KnownBrand known, WaiveRule waive) {
    this.known = known;
    this.waive = waive;
  }

  @POST
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Asks to set a rule aside, with a reason; or grants it, without one")
  @APIResponse(
      responseCode = "200",
      description = "Asked or granted",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "No draft, nobody asked, or the rule cannot be set aside")
  @APIResponse(
      responseCode = "422",
      description = "There is no such rule, or the reason is too long")
  public Response add(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable NewWaiver waiver,
      @Context SecurityContext context) {
    var owner = known.named(brand);
    return ChangeAnswers.attempt(
        () ->
            ChangeAnswers.to(
                waive.waive(
                    new WaiveRule.Command(
                        owner,
                        label,
                        named(waiver == null ? null : waiver.rule()),
                        waiver == null ? null : waiver.reason(),
                        SignedIn.of(context).user().actor(),
                        Origin.REST))));
  }

  private static Rule named(@Nullable String key) {
    return Arrays.stream(Rule.values())
        .filter(rule -> rule.key().equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "A rule is one of: %s."
                        .formatted(
                            Arrays.stream(Rule.values())
                                .map(Rule::key)
                                .collect(Collectors.joining(", ")))));
  }
}
