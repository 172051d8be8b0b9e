package io.plumbline.adapters.web.rest.change;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;
import static io.plumbline.adapters.web.rest.Roles.LEAD;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.adapters.web.rest.SignedIn;
import io.plumbline.adapters.web.rest.change.WholeChangeJson.NeedsJson;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.usecase.ChangeBook;
import io.plumbline.domain.change.usecase.EditChange;
import io.plumbline.domain.change.usecase.JudgeChange;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.change.usecase.ShowWatch;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.BrandId;
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
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One change request: shown whole, changed before it ships, watched after it. */
@Dependent
@Path("brands/{brand}/changes/{label}")
@Produces(MediaType.APPLICATION_JSON)
public class ChangeResource {

  private final KnownBrand known;
  private final ChangeBook book;
  private final ShowRules rules;
  private final JudgeChange judge;
  private final EditChange edit;
  private final ShowWatch watches;
  private final InstantSource clock;

  @Inject
  public ChangeResource(
      KnownBrand known,
      ChangeBook book,
      ShowRules rules,
      JudgeChange judge,
      EditChange edit,
      ShowWatch watches,
      InstantSource clock) {
    this.known = known;
    this.book = book;
    this.rules = rules;
    this.judge = judge;
    this.edit = edit;
    this.watches = watches;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Shows everything of a request, what every rule says and its whole history")
  public WholeChangeJson show(@PathParam("brand") String brand, @PathParam("label") String label) {
    BrandId owner = known.named(brand);
    ChangeHistory history = found(owner, label);
    return rules
        .show(owner, null)
        .map(ShowRules.Shown::book)
        .map(
            inForce ->
                WholeChangeJson.from(
                    history,
                    NeedsJson.from(
                        inForce.approvals().needs(history.request().proposal().moved()),
                        inForce.version()),
                    now(owner, history)))
        .orElseThrow(ChangeAnswers::unknown);
  }

  private Optional<Verdict> now(BrandId brand, ChangeHistory history) {
    return switch (history.request()) {
      case ChangeRequest.Drafted _, ChangeRequest.Submitted _, ChangeRequest.Approved _ ->
          judge.judge(brand, history.identity().label());
      default -> Optional.empty();
    };
  }

  @PUT
  @RolesAllowed({LEAD, ADMIN})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Changes a request before it ships: approvals and waivers are void then")
  @APIResponse(
      responseCode = "200",
      description = "It is a draft again",
      content = @Content(schema = @Schema(implementation = ChangeJson.class)))
  @APIResponse(responseCode = "409", description = "It shipped, or it is over")
  @APIResponse(responseCode = "422", description = "It cannot be so: every finding")
  public Response edit(
      @PathParam("brand") String brand,
      @PathParam("label") String label,
      NewChange wish,
      @Context SecurityContext context) {
    BrandId owner = known.named(brand);
    found(owner, label);
    return ChangeAnswers.attempt(
        () ->
            ChangeAnswers.to(
                edit.edit(
                    new EditChange.Command(
                        owner,
                        label,
                        wish.wish(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                        SignedIn.of(context).user().actor(),
                        Origin.REST))));
  }

  @GET
  @Path("watch")
  @RolesAllowed({LEAD, AUDITOR, ADMIN})
  @Operation(summary = "Holds a shipped request against what was promised, as known today")
  public WatchJson watch(@PathParam("brand") String brand, @PathParam("label") String label) {
    BrandId owner = known.named(brand);
    long moved = found(owner, label).request().proposal().moved();
    return watches
        .show(owner, label)
        .map(watch -> WatchJson.from(watch, moved))
        .orElseThrow(() -> Problem.of(404, "It has not shipped.").exception());
  }

  private ChangeHistory found(BrandId brand, String label) {
    return book.find(brand, label).orElseThrow(ChangeAnswers::unknown);
  }
}
