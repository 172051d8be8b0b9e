package io.plumbline.adapters.web.rest.ledger;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.usecase.ListCorrections;
import io.plumbline.domain.ledger.usecase.ReadLedger;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** A brand's ledger. */
@Dependent
@Path("brands/{brand}/ledger")
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {

  private final KnownBrand known;
  private final ReadLedger read;
  private final ListCorrections corrections;
  private final VerifyLedger verify;

  @Inject
  public LedgerResource(
      KnownBrand known, ReadLedger read, ListCorrections corrections, VerifyLedger verify) {
    this.known = known;
    this.read = read;
    this.corrections = corrections;
    this.verify = verify;
  }

  @GET
  @RolesAllowed({AUDITOR, ADMIN})
  @Operation(
      summary =
          "Reads the ledger, newest entries first, below a sequence number; by kind, person,"
              + " subject, words, days and as of a day if told")
  public List<LedgerEntryJson> page(
      @PathParam("brand") String brand,
      @BeanParam FilterQuery filter,
      @QueryParam("below") @Nullable Long below,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    BrandId owner = known.named(brand);
    SortedMap<Long, List<LedgerEntry>> corrected = corrections.list(owner);
    return read
        .page(
            owner,
            filter.filter(),
            below == null ? Long.MAX_VALUE : below,
            Math.clamp(limit, 1, 500))
        .stream()
        .map(entry -> LedgerEntryJson.from(entry, numbers(corrected, entry)))
        .toList();
  }

  private static List<Long> numbers(
      SortedMap<Long, List<LedgerEntry>> corrected, LedgerEntry entry) {
    return corrected.getOrDefault(entry.sequence(), List.of()).stream()
        .map(LedgerEntry::sequence)
        .toList();
  }

  @GET
  @Path("verification")
  @RolesAllowed({AUDITOR, ADMIN})
  @Operation(
      summary =
          "Verifies the chain from its first entry to its last, against all that was signed of it")
  public VerificationJson verify(@PathParam("brand") String brand) {
    return VerificationJson.from(verify.verify(known.named(brand)));
  }
}
