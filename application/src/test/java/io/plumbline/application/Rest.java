package io.plumbline.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who calls the REST interface over HTTP, signed in or not. */
final class Rest {

  /** An answer: status, headers, body. */
  record Answer(HttpResponse<String> response) {

    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String body() {
      return response.body();
    }

    JsonNode json() {
      return JsonMapper.shared().readTree(body());
    }
  }

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private final HttpClient client = HttpClient.newHttpClient();
  private final String token;

  private Rest(String token) {
    this.token = token;
  }

  /** Somebody who is not signed in. */
  static Rest anonymous() {
    return new Rest("");
  }

  /** Somebody who shows this token. */
  static Rest with(String token) {
    return new Rest(token);
  }

  /** The lead, the auditor or the admin, signed in. */
  static Rest as(String name) {
    return new Rest(TOKENS.computeIfAbsent(name, Rest::signIn));
  }

  /** Returns a fresh token for one of them. */
  static String signIn(String name) {
    return anonymous()
        .json(
            "POST",
            "/sessions",
            "{\"name\":\"%s\",\"password\":\"%s\"}"
                .formatted(name, StartedApplication.get().password(name)))
        .json()
        .get("token")
        .asString();
  }

  Answer get(String path) {
    return send("GET", path, "", "", Map.of());
  }

  Answer delete(String path) {
    return send("DELETE", path, "", "", Map.of());
  }

  Answer json(String method, String path, String body) {
    return send(method, path, "application/json", body, Map.of());
  }

  Answer send(String method, String path, String type, String body, Map<String, String> headers) {
    URI address = URI.create(StartedApplication.get().address() + "/api/v1" + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(60))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns the job that {@code accepted} names, once it is over. */
  JsonNode finished(Answer accepted) {
    return finished(accepted, PATIENCE);
  }

  /** Returns the job that was accepted, once it is over; waits no longer than {@code patience}. */
  JsonNode finished(Answer accepted, Duration patience) {
    if (accepted.status() != 202) {
      throw new IllegalStateException(accepted.status() + " " + accepted.body());
    }
    return finishedAt(accepted.header("Location").replace("/api/v1", ""), patience);
  }

  /** Returns the job at this path, once it is over. */
  JsonNode finishedAt(String job) {
    return finishedAt(job, PATIENCE);
  }

  private JsonNode finishedAt(String job, Duration patience) {
    Instant giveUp = Instant.now().plus(patience);
    JsonNode now = get(job).json();
    while (now.get("state").asString().matches("QUEUED|RUNNING")) {
      if (Instant.now().isAfter(giveUp)) {
        throw new IllegalStateException("The job is still " + now);
      }
      LockSupport.parkNanos(LOOK.toNanos());
      now = get(job).json();
    }
    return now;
  }
}
