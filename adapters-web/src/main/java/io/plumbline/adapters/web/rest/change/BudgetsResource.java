package io.plumbline.adapters.web.rest.change;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.change.usecase.BudgetBook;
import io.plumbline.domain.change.usecase.StateBudgets;
import io.plumbline.domain.ledger.Origin;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What the line items of a brand spend a week. */
@Dependent
@Path("brands/{brand}/budgets")
@Produces(MediaType.APPLICATION_JSON)
public class BudgetsResource {

  /** Every line item, and why they are stated. */
  public record NewBudgets(@Nullable List<BudgetJson> budgets, @Nullable String reason) {}

  private final KnownBrand known;
  private final BudgetBook book;
  private final StateBudgets state;

  @Inject
  public BudgetsResource(KnownBrand known, BudgetBook book, StateBudgets state) {
    this.known = known;
    this.book = book;
    this.state = state;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows what the line items spend a week, stated or projected by the model")
  public BudgetsJson show(@PathParam("brand") String brand) {
    BudgetBook.Shown shown = book.show(known.named(brand));
    return new BudgetsJson(shown.stated(), BudgetJson.from(shown.budgets()));
  }

  @PUT
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "States what every line item spends a week, and why")
  @APIResponse(
      responseCode = "200",
      description = "They are so now",
      content = @Content(schema = @Schema(implementation = BudgetsJson.class)))
  @APIResponse(responseCode = "422", description = "They cannot be so: every finding")
  public Response state(
      @PathParam("brand") String brand, NewBudgets wish, @Context SecurityContext context) {
    var owner = known.named(brand);
    List<BudgetJson> budgets = wish.budgets();
    String reason = wish.reason();
    return ChangeAnswers.attempt(
        () ->
            switch (state.state(
                new StateBudgets.Command(
                    owner,
                    (budgets == null ? List.<BudgetJson>of() : budgets)
                        .stream().map(BudgetJson::budget).toList(),
                    reason == null ? "" : reason,
                    SignedIn.of(context).user().actor(),
                    Origin.REST))) {
              case StateBudgets.Outcome.Stated(var now) ->
                  Response.ok(new BudgetsJson(true, BudgetJson.from(now))).build();
              case StateBudgets.Outcome.NotAllowed _ ->
                  Problem.of(403, "Only leads and admins state budgets.").response();
              case StateBudgets.Outcome.Refused(var findings) ->
                  Problem.refused("The budgets cannot be so.", findings).response();
            });
  }
}
