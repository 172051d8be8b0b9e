package io.plumbline.adapters.web.preview;

import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A window without a browser: it asks what Vaadin's client asks, over HTTP, and throws away what it
 * is told to draw. Hundreds of them fit where one Chromium does.
 */
public final class WindowOverHttp {

  /** A trip to the server and back. */
  public record Trip(String what, Duration took, int bytes) {}

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .version(HttpClient.Version.HTTP_1_1)
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What a click says of the mouse; nobody looks at it. */
  private static final String CLICK =
      """
      {"event.screenX":1,"event.screenY":1,"event.clientX":1,"event.clientY":1,"event.pageX":1,
       "event.pageY":1,"event.detail":1,"event.button":0,"event.ctrlKey":false,
       "event.shiftKey":false,"event.altKey":false,"event.metaKey":false}""";

  /** Looked for in the text: to read it as JSON costs as much as to make it. */
  private static final Pattern SYNC_ID = Pattern.compile("\"syncId\":(\\d+)");

  private static final Pattern FAILED =
      Pattern.compile("\"meta\":\\{[^}]*\"(appError|sessionExpired)\"");

  private final String address;
  private String cookie = "";
  private String key = "";
  private int ui;
  private int heard;
  private int said;
  private String last = "{}";

  /**
   * @param address of the server, without a path
   */
  public WindowOverHttp(String address) {
    this.address = address;
  }

  /** Opens the page of a path, as typing its address does. */
  public Trip open(String path) throws IOException, InterruptedException {
    long began = System.nanoTime();
    int bytes = ask(request("/" + path).header("Accept", "text/html").GET()).length();
    String[] parts = path.split("\\?", 2);
    String begun =
        ask(
            request(
                    "/?v-r=init&location=%s&query=%s"
                        .formatted(coded(parts[0]), coded(parts.length > 1 ? parts[1] : "")))
                .GET());
    JsonNode app = JsonMapper.shared().readTree(begun).get("appConfig");
    ui = app.get("v-uiId").asInt();
    JsonNode first = app.get("uidl");
    key = first.get("Vaadin-Security-Key").asString();
    heard = first.get("syncId").asInt();
    said = 0;
    last = first.toString();
    bytes += begun.length() + navigate(parts);
    return new Trip("open", Duration.ofNanos(System.nanoTime() - began), bytes);
  }

  /** Goes to the page of a path, as a click on a link does. */
  public Trip go(String path) throws IOException, InterruptedException {
    long began = System.nanoTime();
    int bytes = navigate(path.split("\\?", 2));
    return new Trip(
        path.replaceFirst("\\?.*", ""), Duration.ofNanos(System.nanoTime() - began), bytes);
  }

  private int navigate(String[] parts) throws IOException, InterruptedException {
    ObjectNode data =
        JsonMapper.shared()
            .createObjectNode()
            .put("route", parts[0])
            .put("query", parts.length > 1 ? parts[1] : "")
            .put("appShellTitle", "")
            .putNull("historyState")
            .put("trigger", "link");
    return tell(call("event", 1).put("event", "ui-navigate").set("data", data));
  }

  /** Signs in on the page that asks for it. */
  public void signIn(String name, String password) throws IOException, InterruptedException {
    open("login");
    int who = node("name");
    int proof = node("password");
    int enter = node("sign-in");
    tell(
        value(who, name),
        value(proof, password),
        call("event", enter)
            .put("event", "click")
            .set("data", JsonMapper.shared().readTree(CLICK)));
  }

  /** Returns the cookie of its session, for a browser that goes on where it stands. */
  public Cookie session() {
    String[] pair = cookie.split("=", 2);
    return new Cookie(pair[0], pair[1]).setUrl(address);
  }

  private static ObjectNode value(int node, String value) {
    return call("mSync", node).put("feature", 1).put("property", "value").put("value", value);
  }

  private static ObjectNode call(String type, int node) {
    return JsonMapper.shared().createObjectNode().put("type", type).put("node", node);
  }

  /** Returns the node that the last answer gave this id. */
  private int node(String id) {
    for (JsonNode change : JsonMapper.shared().readTree(last).get("changes")) {
      if (change.path("key").asString("").equals("id")
          && change.path("value").asString("").equals(id)) {
        return change.get("node").asInt();
      }
    }
    throw new IllegalStateException("There is no %s on the page: %s".formatted(id, last));
  }

  private int tell(JsonNode... calls) throws IOException, InterruptedException {
    ObjectNode message = JsonMapper.shared().createObjectNode().put("csrfToken", key);
    ArrayNode all = message.putArray("rpc");
    for (JsonNode one : calls) {
      all.add(one);
    }
    message.put("syncId", heard).put("clientId", said++);
    last =
        ask(
            request("/?v-r=uidl&v-uiId=" + ui)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Origin", address)
                .POST(BodyPublishers.ofString(message.toString())));
    Matcher number = SYNC_ID.matcher(last);
    if (!number.find()) {
      throw new IOException("No answer of Vaadin's: " + shortened(last));
    }
    if (FAILED.matcher(last).find()) {
      throw new IOException("It failed: " + shortened(last));
    }
    heard = Integer.parseInt(number.group(1));
    return last.length();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        CLIENT.send(request.header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());
    String body = new String(opened(answer), StandardCharsets.UTF_8);
    if (answer.statusCode() != 200) {
      throw new IOException(
          "%s: %s %s".formatted(answer.uri(), answer.statusCode(), shortened(body)));
    }
    for (String set : answer.headers().allValues("Set-Cookie")) {
      String pair = set.split(";", 2)[0];
      if (pair.startsWith("plumbline=") || pair.startsWith("__Host-plumbline=")) {
        cookie = pair;
      }
    }
    return body;
  }

  private static byte[] opened(HttpResponse<byte[]> answer) throws IOException {
    if (answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isEmpty()) {
      return answer.body();
    }
    try (GZIPInputStream unzipped =
        new GZIPInputStream(new ByteArrayInputStream(answer.body()), 1 << 14)) {
      return unzipped.readAllBytes();
    }
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(600, text.length()));
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
