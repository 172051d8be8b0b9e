package io.plumbline.adapters.web.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds to the OpenAPI document what every address has: the token it takes, how it refuses. */
public final class ApiDocument implements OASFilter {

  private static final String SCHEME = "bearer";
  private static final Map<String, String> REFUSALS =
      Map.of(
          "400", "The request cannot be read",
          "401", "No token, or a worthless one",
          "403", "The role has no business here",
          "404", "There is no such brand or thing",
          "413", "The body is too long",
          "500", "Something failed; the log has it under the incident named");

  @Override
  public void filterOpenAPI(OpenAPI document) {
    document.setInfo(
        OASFactory.createInfo()
            .title("Plumbline")
            .version("1")
            .description(
                "Marketing mix modelling as a closed loop. Every estimate carries its 90 % credible"
                    + " interval (p5, p95); every refusal is a problem (RFC 9457)."));
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document
        .getComponents()
        .addSecurityScheme(
            SCHEME,
            OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    document.getPaths().getPathItems().forEach(this::complete);
  }

  private void complete(String path, PathItem item) {
    item.getOperations()
        .forEach(
            (method, operation) -> {
              boolean open =
                  path.contains("/chat/slack/")
                      || (path.endsWith("/sessions") && method == PathItem.HttpMethod.POST);
              if (!open) {
                operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of()));
              }
              refusals(operation);
            });
  }

  private static void refusals(Operation operation) {
    APIResponses responses = operation.getResponses();
    REFUSALS.forEach(
        (status, when) -> {
          if (!responses.hasAPIResponse(status)) {
            responses.addAPIResponse(
                status, OASFactory.createAPIResponse().description(when).content(problem()));
          }
        });
  }

  private static Content problem() {
    Schema schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
    return OASFactory.createContent()
        .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
  }
}
