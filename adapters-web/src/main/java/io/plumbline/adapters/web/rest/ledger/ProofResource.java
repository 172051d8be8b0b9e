package io.plumbline.adapters.web.rest.ledger;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.adapters.web.rest.Problem;
import io.plumbline.domain.ledger.export.ProofText;
import io.plumbline.domain.ledger.usecase.ProveEntry;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The proof of one entry. */
@Dependent
@Path("brands/{brand}/ledger/{sequence}/proof")
public class ProofResource {

  private final KnownBrand known;
  private final ProveEntry prove;

  @Inject
  public ProofResource(KnownBrand known, ProveEntry prove) {
    this.known = known;
    this.prove = prove;
  }

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  @RolesAllowed({AUDITOR, ADMIN})
  @Operation(summary = "Proves that an entry stands under the last checkpoint; verified alone")
  public Response proof(@PathParam("brand") String brand, @PathParam("sequence") long sequence) {
    return switch (prove.prove(known.named(brand), sequence)) {
      case ProveEntry.Outcome.Proved(var proof, var _) -> Response.ok(ProofText.of(proof)).build();
      case ProveEntry.Outcome.Unknown _ -> Problem.of(404, "There is no such entry.").response();
      case ProveEntry.Outcome.NotYetSigned _ ->
          Problem.of(409, "No checkpoint covers the entry yet.").response();
      case ProveEntry.Outcome.Contradicted(var reason) -> Problem.of(409, reason).response();
    };
  }
}
