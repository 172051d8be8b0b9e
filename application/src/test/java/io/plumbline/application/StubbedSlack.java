package io.plumbline.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Slack on this machine: it takes messages and answers as Slack's documentation records. */
final class StubbedSlack {

  static final String SECRET = "the-signing-secret-of-the-stub-00";
  static final String TOKEN = "xoxb-the-token-of-the-stub";

  /** What Slack was told. */
  record Told(String method, String authorization, JsonNode body) {}

  private record Scripted(int status, String retryAfter, String body) {}

  private static final class Holder {
    static final StubbedSlack ONLY = new StubbedSlack();
  }

  private final HttpServer server;
  private final List<Told> told = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger stamps = new AtomicInteger();
  private final ArrayBlockingQueue<Scripted> script = new ArrayBlockingQueue<>(10);

  private StubbedSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  static StubbedSlack get() {
    return Holder.ONLY;
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** The next call is turned away. */
  void turnsAwayOnce(int status, String retryAfter) {
    script.add(new Scripted(status, retryAfter, "{\"ok\":false,\"error\":\"ratelimited\"}"));
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  /** Waits for a call of this kind and returns the newest. */
  Told next(Predicate<Told> which) {
    Instant giveUp = Instant.now().plus(Duration.ofSeconds(20));
    while (Instant.now().isBefore(giveUp)) {
      List<Told> found = told().stream().filter(which).toList();
      if (!found.isEmpty()) {
        return found.getLast();
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new AssertionError("Slack was not told; it was told " + told());
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestURI().getPath();
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      Scripted turnedAway = script.poll();
      if (turnedAway != null) {
        exchange.getResponseHeaders().set("Retry-After", turnedAway.retryAfter());
        respond(exchange, turnedAway.status(), turnedAway.body());
        return;
      }
      JsonNode json = JsonMapper.shared().readTree(body);
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      told.add(new Told(method, authorization == null ? "" : authorization, json));
      String ts =
          json.has("ts")
              ? json.get("ts").asString()
              : "1795000000.%06d".formatted(stamps.incrementAndGet());
      respond(
          exchange,
          200,
          method.startsWith("/api/")
              ? "{\"ok\":true,\"channel\":\"C0GOVERN\",\"ts\":\"%s\",\"message\":{\"type\":\"message\"}}"
                  .formatted(ts)
              : "ok");
    }
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
