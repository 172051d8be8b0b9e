package io.plumbline.adapters.web.rest.guardrail;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.change.policy.RuleSettings;
import io.plumbline.domain.change.usecase.ListRuleChanges;
import io.plumbline.domain.change.usecase.ProposeRules;
import io.plumbline.domain.ledger.Origin;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Proposed versions of a brand's rules. */
@Dependent
@Path("brands/{brand}/guardrail-changes")
@Produces(MediaType.APPLICATION_JSON)
public class RuleChangesResource {

  /**
   * The whole next version, and why.
   *
   * @param replaces the version in force that it was written from
   * @param guardrails every threshold of every rule, as {@code GET guardrails} shows them
   */
  public record NewRules(
      int replaces,
      @Nullable Map<String, TreeMap<String, String>> guardrails,
      @Nullable ApprovalsJson approvals,
      @Nullable String reason) {}

  private final KnownBrand known;
  private final ListRuleChanges list;
  private final ProposeRules propose;

  @Inject
  public RuleChangesResource(KnownBrand known, ListRuleChanges list, ProposeRules propose) {
    this.known = known;
    this.list = list;
    this.propose = propose;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Lists who proposed which rules and what became of it, newest first")
  public List<RuleChangeJson> newest(
      @PathParam("brand") String brand, @QueryParam("limit") @DefaultValue("50") int limit) {
    return list.newest(known.named(brand), Math.clamp(limit, 1, 500)).stream()
        .map(RuleChangeJson::from)
        .toList();
  }

  @POST
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Proposes the next version of the rules; a second admin decides")
  @APIResponse(
      responseCode = "201",
      description = "A second admin has to decide now",
      content = @Content(schema = @Schema(implementation = RuleChangeJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "Another proposal waits, another version is in force, or nothing is changed")
  @APIResponse(responseCode = "422", description = "The settings make no rules: every finding")
  public Response add(
      @PathParam("brand") String brand, NewRules wish, @Context SecurityContext context) {
    var owner = known.named(brand);
    if (wish.guardrails() == null || wish.approvals() == null || wish.reason() == null) {
      return Problem.of(422, "A change of rules has guardrails, approvals and a reason.")
          .response();
    }
    if (wish.replaces() < 1) {
      return Problem.of(422, "A change of rules names the version it replaces, from 1.").response();
    }
    ApprovalsJson approvals = wish.approvals();
    try {
      return RuleAnswers.to(
          propose.propose(
              new ProposeRules.Command(
                  owner,
                  wish.replaces(),
                  new RuleSettings(
                      Map.copyOf(wish.guardrails()),
                      approvals.approvers(),
                      approvals.tierList(),
                      approvals.expires(),
                      approvals.stepUpFrom()),
                  wish.reason(),
                  SignedIn.of(context).user().actor(),
                  Origin.REST)));
    } catch (IllegalArgumentException refused) {
      return Problem.of(422, refused.getMessage()).response();
    }
  }
}
