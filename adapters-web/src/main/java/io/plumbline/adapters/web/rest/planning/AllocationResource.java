package io.plumbline.adapters.web.rest.planning;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.registry.KnownRun;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.planning.AllocationGoal;
import io.plumbline.domain.mix.planning.AllocationQuestion;
import io.plumbline.domain.mix.planning.AllocationQuestion.Answer;
import io.plumbline.domain.mix.planning.ChannelWish;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.RiskMeasure;
import io.plumbline.domain.mix.usecase.AllocateBudget;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How a budget is best spent, from a run. */
@Dependent
@Path("brands/{brand}/runs/{run}/allocation")
@Produces(MediaType.APPLICATION_JSON)
public class AllocationResource {

  private final KnownBrand known;
  private final AllocateBudget allocate;
  private final ShowDecisionCurrency currency;

  @Inject
  public AllocationResource(
      KnownBrand known, AllocateBudget allocate, ShowDecisionCurrency currency) {
    this.known = known;
    this.allocate = allocate;
    this.currency = currency;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(
      summary =
          "Finds the best allocation of a budget within multiples of each channel's spend, with its"
              + " proof and the way there")
  public AllocationJson allocation(
      @PathParam("brand") String brand,
      @PathParam("run") String run,
      @QueryParam("budget_change") @DefaultValue("0") double budgetChange,
      @QueryParam("least") @DefaultValue("0.7") double least,
      @QueryParam("most") @DefaultValue("1.3") double most,
      @QueryParam("horizon") @Nullable Integer horizon,
      @QueryParam("payback_days") @Nullable Integer paybackDays,
      @QueryParam("target") @Nullable String target,
      @QueryParam("risk") @DefaultValue("mean") String risk,
      @QueryParam("limit") List<String> limits) {
    BrandId owner = known.named(brand);
    AllocationQuestion question =
        question(
            () ->
                new AllocationQuestion(
                    budgetChange,
                    least,
                    most,
                    horizon,
                    paybackDays == null
                        ? currency.of(owner).payback()
                        : new PaybackWindow(paybackDays),
                    target == null ? null : AllocationGoal.of(target),
                    RiskMeasure.of(risk),
                    limits.stream().map(ChannelWish::of).toList()));
    return switch (question(() -> allocate.allocate(owner, KnownRun.named(run), question))) {
      case AllocateBudget.Outcome.Answered(ModelRun asked, Answer.Found found) ->
          AllocationJson.of(asked.label(), found);
      case AllocateBudget.Outcome.Answered(ModelRun _, Answer.Infeasible(var binding)) ->
          throw Problem.of(422, "No allocation keeps to: %s.".formatted(String.join("; ", binding)))
              .exception();
      case AllocateBudget.Outcome.NotRestored(var why) -> throw RunRefusal.of(why);
    };
  }

  private static <T> T question(Supplier<T> asked) {
    try {
      return asked.get();
    } catch (IllegalArgumentException refused) {
      throw Problem.of(400, refused.getMessage()).exception();
    }
  }
}
