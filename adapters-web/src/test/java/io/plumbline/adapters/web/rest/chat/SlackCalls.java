package io.plumbline.adapters.web.rest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Calls as Slack makes them, from recorded payloads. */
final class SlackCalls {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private SlackCalls() {}

  static String recorded(String name) {
    try (InputStream in = SlackCalls.class.getResourceAsStream("/chat/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The recorded click, told apart from others by its trigger. */
  static byte[] click(long trigger) {
    ObjectNode payload = (ObjectNode) JsonMapper.shared().readTree(recorded("block-actions.json"));
    payload.put("trigger_id", trigger + ".333649436676.d8c1bb837935619ccad0f624c448ffb3");
    return form(payload.toString());
  }

  static byte[] form(String payload) {
    return ("payload=" + URLEncoder.encode(payload, UTF_8)).getBytes(UTF_8);
  }

  static SignedCall signed(long seconds, byte[] body) {
    return signed(SECRET, Long.toString(seconds), body);
  }

  static SignedCall signed(String secret, String timestamp, byte[] body) {
    return new SignedCall(
        List.of(FORM),
        List.of(timestamp),
        List.of(SlackSignature.of(secret, timestamp, body)),
        body);
  }
}
