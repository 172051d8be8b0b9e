package io.plumbline.adapters.web.rest.change;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.usecase.SignIn;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.change.usecase.DecideChange.Answer;
import io.plumbline.domain.change.usecase.WithdrawChange;
import io.plumbline.domain.ledger.Hash;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The decision on a change request by somebody who wrote nothing of it, or its withdrawal. */
@Dependent
@Path("brands/{brand}/changes/{label}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
public class ChangeDecisionsResource {

  /**
   * An answer.
   *
   * @param content the hash of what was seen
   * @param note why; a rejection needs one
   * @param password to approve a move of a size that needs it again
   */
  public record Decision(
      @Nullable String content, @Nullable String note, @Nullable String password) {}

  /** Why it is taken back. */
  public record Withdrawal(@Nullable String reason) {}

  private final KnownBrand known;
  private final DecideChange decide;
  private final WithdrawChange withdraw;
  private final SignIn signIn;

  @Inject
  public ChangeDecisionsResource(
      KnownBrand known, DecideChange decide, WithdrawChange withdraw, SignIn signIn) {
    this.known = known;
    this.decide = decide;
    this.withdraw = withdraw;
    this.signIn = signIn;
  }

  @POST
  @Path("approve")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Approves what was seen of a request, as somebody who wrote nothing of it")
  @APIResponse(
      responseCode = "200",
      description = "It counts; the state says whether more are needed",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(
      responseCode = "409",
      description = "Changed, decided, lapsed, or rules or budgets changed since")
  @APIResponse(responseCode = "422", description = "Rules stand against it: every reason")
  public Response approve(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable Decision decision,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    User user = SignedIn.of(context).user();
    String password = decision == null ? null : decision.password();
    if (password == null) {
      return answer(owner, label, Answer.APPROVE, decision, false, user);
    }
    return switch (signIn.signIn(user.name(), password)) {
      case SignIn.Outcome.SignedIn _ -> answer(owner, label, Answer.APPROVE, decision, true, user);
      case SignIn.Outcome.Refused() -> ChangeAnswers.stepUp("The password does not fit.");
      case SignIn.Outcome.Waiting(var until) -> ChangeAnswers.wait(until);
    };
  }

  @POST
  @Path("reject")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Rejects what was seen of a request, with the reason")
  @APIResponse(
      responseCode = "200",
      description = "It is turned down",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(responseCode = "409", description = "Changed since it was seen, or decided")
  @APIResponse(responseCode = "422", description = "The reason or the content is missing")
  public Response reject(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable Decision decision,
      @Context SecurityContext context) {
    return answer(
        known.named(brand), label, Answer.REJECT, decision, false, SignedIn.of(context).user());
  }

  @POST
  @Path("withdraw")
  @RolesAllowed({LEAD, ADMIN})
  @Operation(summary = "Takes a request back before it ships, with the reason")
  @APIResponse(
      responseCode = "200",
      description = "It is taken back",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(responseCode = "409", description = "It shipped, or it is over")
  @APIResponse(responseCode = "422", description = "The reason is missing")
  public Response withdraw(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      @Nullable Withdrawal withdrawal,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    String reason = withdrawal == null || withdrawal.reason() == null ? "" : withdrawal.reason();
    return ChangeAnswers.attempt(
        () ->
            ChangeAnswers.to(
                withdraw.withdraw(
                    new WithdrawChange.Command(
                        owner, label, reason, SignedIn.of(context).user().actor(), Origin.REST))));
  }

  private Response answer(
      BrandId brand,
      String label,
      Answer answer,
      @Nullable Decision decision,
      boolean steppedUp,
      User user) {
    return ChangeAnswers.attempt(
        () ->
            ChangeAnswers.to(
                decide.decide(
                    new DecideChange.Command(
                        brand,
                        label,
                        answer,
                        content(decision),
                        decision == null || decision.note() == null ? "" : decision.note(),
                        steppedUp,
                        user.actor(),
                        Origin.REST))));
  }

  private static Hash content(@Nullable Decision decision) {
    if (decision == null || decision.content() == null) {
      throw new IllegalArgumentException(
          "An answer names the content it was given to: the hash that the request shows.");
    }
    return new Hash(decision.content());
  }
}
