package io.plumbline.adapters.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.plumbline.adapters.web.preview.World;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersOfTheServerTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static HttpServer rest;
  private static WebServer plain;
  private static WebServer secure;

  @BeforeAll
  static void start() throws IOException {
    rest = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    rest.createContext(
        "/api/v1/brands",
        exchange -> {
          String authorization = exchange.getRequestHeaders().getFirst("Authorization");
          byte[] body = ("seen " + authorization).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(authorization == null ? 401 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    rest.start();
    plain = server(false);
    secure = server(true);
  }

  private static WebServer server(boolean secured) {
    WebServer server =
        new WebServer(
            new WebSettings(0, secured, rest.getAddress().getPort()),
            World.fitted().useCases(),
            InstantSource.system());
    server.start();
    return server;
  }

  @AfterAll
  static void stop() {
    plain.close();
    secure.close();
    rest.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/nowhere",
        "/plumbline/plumbline.css",
        "/api/v1/brands",
        "/api/nothing",
        "/VAADIN/nothing.js",
        "/?v-r=nonsense"
      })
  void every_answer_carries_the_security_headers(String path) throws Exception {
    HttpResponse<String> answer = get(plain, path);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'")
        .contains("frame-ancestors 'none'");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Cache-Control")).isPresent();
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at org.");
  }

  @Test
  void a_path_that_climbs_out_is_refused_before_anything_reads_it() throws Exception {
    HttpResponse<String> answer = get(plain, "/%2e%2e/etc/passwd");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("at org.");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @Test
  void pages_are_never_kept_by_a_cache() throws Exception {
    assertThat(get(plain, "/login").headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/webjars/echarts/5.5.0/echarts.min.js", "the bundle"})
  void files_named_by_their_content_are_asked_for_once(String path) throws Exception {
    Matcher bundle =
        Pattern.compile("VAADIN/build/[^\"]+\\.js").matcher(get(plain, "/login").body());
    assertThat(bundle.find()).isTrue();
    HttpResponse<String> answer = get(plain, path.startsWith("/") ? path : "/" + bundle.group());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
        .contains("max-age=31536000");
  }

  @Test
  void what_is_drawn_from_is_compressed_and_what_carries_a_token_is_not() throws Exception {
    assertThat(encoding("/webjars/echarts/5.5.0/echarts.min.js")).contains("gzip");
    assertThat(encoding("/?v-r=init&location=login&query=")).isEmpty();
  }

  private static Optional<String> encoding(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + plain.port() + path))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue("Content-Encoding");
  }

  @Test
  void the_session_cookie_is_hidden_from_scripts_and_other_sites() throws Exception {
    assertThat(get(plain, "/login").headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("plumbline=")
        .contains("HttpOnly")
        .contains("SameSite=Lax")
        .contains("Path=/");
  }

  @Test
  void behind_tls_the_cookie_is_bound_to_the_host_and_browsers_stay_with_tls() throws Exception {
    HttpResponse<String> answer = get(secure, "/login");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("__Host-plumbline=")
        .contains("Secure")
        .doesNotContain("Domain");
    assertThat(answer.headers().firstValue("Strict-Transport-Security").orElseThrow())
        .contains("max-age=31536000");
    assertThat(get(plain, "/login").headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void the_rest_interface_is_behind_the_same_port_with_its_own_statuses() throws Exception {
    HttpResponse<String> without = get(plain, "/api/v1/brands");
    assertThat(without.statusCode()).isEqualTo(401);
    HttpResponse<String> with =
        CLIENT.send(
            HttpRequest.newBuilder(uri(plain, "/api/v1/brands"))
                .header("Authorization", "Bearer abc")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(with.statusCode()).isEqualTo(200);
    assertThat(with.body()).isEqualTo("seen Bearer abc");
  }

  @Test
  void a_change_that_another_sites_page_sends_is_refused() throws Exception {
    HttpRequest foreign =
        HttpRequest.newBuilder(uri(plain, "/?v-r=uidl"))
            .header("Origin", "https://evil.example")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    assertThat(CLIENT.send(foreign, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Origin: https://evil.example\r\n", "Origin: null\r\n"})
  void a_push_socket_opens_only_for_our_own_pages(String origin) throws Exception {
    assertThat(socket(origin)).startsWith("HTTP/1.1 403");
  }

  @Test
  void our_own_pages_get_past_the_check_of_the_origin() throws Exception {
    assertThat(socket("Origin: http://localhost:%d\r\n".formatted(plain.port())))
        .doesNotStartWith("HTTP/1.1 403");
  }

  @Test
  void a_request_beyond_the_limit_is_refused_before_it_is_read() throws Exception {
    String answer =
        raw(
            "POST /upload HTTP/1.1\r\nHost: localhost:%d\r\nContent-Length: %d\r\n\r\n"
                .formatted(plain.port(), WebServer.LARGEST_REQUEST + 1));
    assertThat(answer).startsWith("HTTP/1.1 413");
  }

  private static String socket(String origin) throws IOException {
    return raw(
        "GET /VAADIN/push?v-r=push HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: websocket\r\n"
                .formatted(plain.port())
            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
            + origin
            + "\r\n");
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket("localhost", plain.port())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(20), StandardCharsets.US_ASCII);
    }
  }

  private static HttpResponse<String> get(WebServer server, String path) throws Exception {
    return CLIENT.send(
        HttpRequest.newBuilder(uri(server, path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static URI uri(WebServer server, String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }
}
