package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiDescribesEveryRouteTest {

  @Test
  void every_operation_says_what_it_does_and_how_it_refuses() {
    OpenApiDocument.get()
        .operations()
        .forEach(
            (route, operation) -> {
              assertThat(operation.path("summary").asString()).as(route).isNotBlank();
              assertThat(operation.get("responses").propertyNames())
                  .as(route)
                  .contains("400", "401", "403", "404", "413", "500");
              assertThat(
                      operation.get("responses").propertyNames().stream()
                          .filter(status -> status.startsWith("2")))
                  .as(route)
                  .isNotEmpty();
            });
  }

  @Test
  void every_operation_but_signing_in_and_what_slack_signs_asks_for_a_token() {
    Set<String> open =
        Set.of("POST /sessions", "POST /chat/slack/interactions", "POST /chat/slack/commands");
    OpenApiDocument.get()
        .operations()
        .forEach(
            (route, operation) ->
                assertThat(operation.has("security")).as(route).isEqualTo(!open.contains(route)));
  }

  @Test
  void the_fields_are_named_as_they_are_sent() {
    assertThat(fields("ChannelJson"))
        .contains("marginal_roi", "contribution_share", "response_curve", "calibrated_by");
    assertThat(fields("FitJson")).contains("organic", "halo", "geos", "calibration");
    assertThat(fields("DiagnosticsJson"))
        .contains("parameters", "loo", "predictive_p", "autocorrelations", "meridian");
  }

  private static Collection<String> fields(String schema) {
    return OpenApiDocument.get()
        .json()
        .at("/components/schemas/%s/properties".formatted(schema))
        .propertyNames();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi", "/metrics", "/metrics/base", "/observe", "/observe/config"})
  void what_describes_the_inside_is_not_served_to_the_outside(String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(StartedApplication.get().address() + path)).build();

    String body = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();

    assertThat(body).doesNotContain("/api/v1/brands", "# HELP", "cpu_", "components");
  }

  @Test
  void inside_both_are_there() {
    assertThat(OpenApiDocument.internal("/metrics")).contains("memory");
    assertThat(OpenApiDocument.internal("/openapi")).contains("/api/v1/brands");
  }
}
