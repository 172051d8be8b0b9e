package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersOnEveryRouteTest {

  private final HttpClient client = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/channels",
        "/channels/TV",
        "/data",
        "/begin",
        "/ledger",
        "/users",
        "/nowhere",
        "/VAADIN/nothing",
        "/webjars/echarts/5.5.0/echarts.min.js",
        "/favicon.ico",
        "/health",
        "/health/ready",
        "/api/v1/me",
        "/api/v1/brands/acme/ledger",
        "/api/v1/nowhere",
        "/api/v1/brands/%5cx"
      })
  void an_answer_carries_them_whatever_it_is(String path) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Content-Security-Policy"))
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
    assertThat(header(answer, "Referrer-Policy")).isNotEmpty();
    assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
  }

  @Test
  void one_header_stands_there_once() throws Exception {
    HttpResponse<String> answer = get("/api/v1/me");

    answer.headers().map().forEach((name, values) -> assertThat(values).as(name).hasSize(1));
  }

  @Test
  void nothing_of_rest_may_be_kept() throws Exception {
    assertThat(header(get("/api/v1/me"), "Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void another_site_cannot_post_with_the_session_of_a_visitor() throws Exception {
    HttpRequest forged =
        HttpRequest.newBuilder(URI.create(StartedApplication.get().address() + "/?v-r=uidl"))
            .header("Origin", "https://evil.example")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();

    assertThat(client.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(StartedApplication.get().address() + path)).build(),
        BodyHandlers.ofString());
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
