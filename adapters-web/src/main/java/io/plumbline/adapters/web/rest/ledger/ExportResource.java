package io.plumbline.adapters.web.rest.ledger;

import static io.plumbline.adapters.web.rest.Roles.ADMIN;
import static io.plumbline.adapters.web.rest.Roles.AUDITOR;

import io.plumbline.adapters.web.rest.KnownBrand;
import io.plumbline.domain.ledger.usecase.ExportLedger;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A whole ledger, to be verified alone. */
@Dependent
@Path("brands/{brand}/ledger/export")
public class ExportResource {

  private final KnownBrand known;
  private final ExportLedger export;

  @Inject
  public ExportResource(KnownBrand known, ExportLedger export) {
    this.known = known;
    this.export = export;
  }

  @GET
  @Produces("application/jsonl")
  @RolesAllowed({AUDITOR, ADMIN})
  @Operation(summary = "Hands out the ledger with its checkpoints as JSON Lines")
  @APIResponse(
      responseCode = "200",
      description = "A line an entry; ledger verify --file checks them",
      content =
          @Content(mediaType = "application/jsonl", schema = @Schema(type = SchemaType.STRING)))
  public Response export(@PathParam("brand") String brand) {
    BrandId owner = known.named(brand);
    StreamingOutput lines =
        out -> {
          BufferedWriter writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
          export.export(owner, line -> write(writer, line));
          writer.flush();
        };
    return Response.ok(lines).build();
  }

  private static void write(BufferedWriter writer, String line) {
    try {
      writer.write(line);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
