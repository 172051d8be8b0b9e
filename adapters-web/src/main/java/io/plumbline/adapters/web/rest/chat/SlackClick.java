package io.plumbline.adapters.web.rest.chat;

import io.plumbline.domain.chat.Button;
import io.plumbline.domain.chat.ChatAccount;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A click on our button, as Slack tells of it in a {@code block_actions} payload.
 *
 * @param answerTo where Slack wants the answer
 */
record SlackClick(ChatAccount account, Button button, String answerTo) {

  /** The action of the button that approves. */
  static final String APPROVE = "plumbline_approve";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Reads a form; empty if it is no click on the button that approves. */
  static Optional<SlackClick> read(SlackForm form) {
    return form.only("payload").flatMap(SlackClick::json).flatMap(SlackClick::click);
  }

  private static Optional<JsonNode> json(String payload) {
    try {
      return Optional.ofNullable(MAPPER.readTree(payload));
    } catch (JacksonException garbage) {
      return Optional.empty();
    }
  }

  private static Optional<SlackClick> click(JsonNode payload) {
    boolean ours =
        text(payload, "/type").equals("block_actions")
            && payload.at("/actions").size() == 1
            && text(payload, "/actions/0/action_id").equals(APPROVE);
    return ours
        ? account(text(payload, "/team/id"), text(payload, "/user/id"))
            .flatMap(
                account ->
                    Button.read(text(payload, "/actions/0/value"))
                        .map(
                            button ->
                                new SlackClick(account, button, text(payload, "/response_url"))))
        : Optional.empty();
  }

  /** Returns the account of these ids; empty if nobody can have them. */
  static Optional<ChatAccount> account(String workspace, String member) {
    try {
      return Optional.of(new ChatAccount(workspace, member));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode node, String pointer) {
    JsonNode found = node.at(pointer);
    return found.isString() ? found.stringValue() : "";
  }
}
