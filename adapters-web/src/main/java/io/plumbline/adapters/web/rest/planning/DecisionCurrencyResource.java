package io.plumbline.adapters.web.rest.planning;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.usecase.SetDecisionCurrency;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The one measure in which a brand's recommendations and outcomes are told. */
@Dependent
@Path("brands/{brand}/decision-currency")
@Produces(MediaType.APPLICATION_JSON)
public class DecisionCurrencyResource {

  /**
   * The measure, and why it is that one.
   *
   * @param paybackDays sixty if absent
   */
  public record NewCurrency(
      @Nullable String measure,
      @Nullable Integer paybackDays,
      @Nullable Long customerCents,
      @Nullable String reason) {}

  private final KnownBrand known;
  private final ShowDecisionCurrency show;
  private final SetDecisionCurrency set;

  @Inject
  public DecisionCurrencyResource(
      KnownBrand known, ShowDecisionCurrency show, SetDecisionCurrency set) {
    this.known = known;
    this.show = show;
    this.set = set;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows in which measure the brand decides")
  public DecisionCurrencyJson show(@PathParam("brand") String brand) {
    return DecisionCurrencyJson.of(show.of(known.named(brand)));
  }

  @PUT
  @RolesAllowed(ADMIN)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sets in which measure the brand decides, and why")
  @APIResponse(
      responseCode = "200",
      description = "Decisions are in it now, or were already",
      content = @Content(schema = @Schema(implementation = DecisionCurrencyJson.class)))
  @APIResponse(responseCode = "400", description = "There is no such measure")
  @APIResponse(responseCode = "422", description = "It cannot be so: every finding")
  public Response set(
      @PathParam("brand") String brand, NewCurrency wish, @Context SecurityContext context) {
    var owner = known.named(brand);
    String reason = wish.reason();
    var command =
        new SetDecisionCurrency.Command(
            owner,
            asked(wish),
            reason == null ? "" : reason,
            SignedIn.of(context).user().actor(),
            Origin.REST);
    return switch (set.set(command)) {
      case SetDecisionCurrency.Outcome.Set(var now) ->
          Response.ok(DecisionCurrencyJson.of(now)).build();
      case SetDecisionCurrency.Outcome.Already(var now) ->
          Response.ok(DecisionCurrencyJson.of(now)).build();
      case SetDecisionCurrency.Outcome.NotAllowed _ ->
          Problem.of(403, "Only admins set the decision currency.").response();
      case SetDecisionCurrency.Outcome.Refused(var findings) ->
          Problem.refused("The decision currency cannot be so.", findings).response();
    };
  }

  private static DecisionCurrency asked(NewCurrency wish) {
    try {
      return DecisionCurrencyJson.read(wish.measure(), wish.paybackDays(), wish.customerCents());
    } catch (IllegalArgumentException refused) {
      throw Problem.of(
              400,
              "measure is MARGINAL_ROAS or MARGINAL_CAC; paybackDays at least 1; customerCents"
                  + " above 0.")
          .exception();
    }
  }
}
