package io.plumbline.adapters.ingest.chat;

import io.plumbline.adapters.ingest.gateway.JsonReply;
import io.plumbline.domain.chat.Notice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A request as a message of Slack's Block Kit. */
final class SlackMessage {

  private static final String APPROVE = "plumbline_approve";
  private static final int LONGEST_SECTION = 2900;
  private static final int LONGEST_HEADER = 150;

  private final RequestPage page;

  SlackMessage(RequestPage page) {
    this.page = page;
  }

  /** Writes the message into {@code body}: its text for notifications, and its blocks. */
  void write(ObjectNode body, Notice notice) {
    body.put("text", escaped(notice.headline()) + " (" + escaped(notice.standing()) + ")");
    body.put("unfurl_links", false);
    ArrayNode blocks = body.putArray("blocks");
    header(blocks, notice.headline());
    section(blocks, escaped(notice.proposal().objective()));
    section(blocks, "*Moves*\n" + escaped(String.join("\n", notice.lines())));
    section(blocks, "*Expected* " + escaped(notice.effect()));
    section(blocks, "*Rules* " + escaped(notice.rules()));
    section(
        blocks,
        "*Plan* " + escaped(notice.proposal().plan().sentence(notice.proposal().promised())));
    section(blocks, standing(notice));
    buttons(blocks, notice);
  }

  private static String standing(Notice notice) {
    String by = "Put forward by %s. ".formatted(escaped(notice.by()));
    String approved =
        notice.approvedBy().isEmpty()
            ? ""
            : "Approved by %s so far. ".formatted(escaped(String.join(", ", notice.approvedBy())));
    return by + approved + "*" + escaped(notice.standing()).replace("*", "") + "*";
  }

  private void buttons(ArrayNode blocks, Notice notice) {
    ObjectNode actions = blocks.addObject().put("type", "actions").put("block_id", "decide");
    ArrayNode elements = actions.putArray("elements");
    if (notice.button() != null) {
      ObjectNode approve = button(elements, APPROVE, "Approve");
      approve.put("style", "primary");
      approve.put("value", notice.button().value());
      ObjectNode confirm = approve.putObject("confirm");
      plain(confirm, "title", "Approve " + notice.label() + "?");
      plain(confirm, "text", "It goes on record under your name.");
      plain(confirm, "confirm", "Approve");
      plain(confirm, "deny", "Not now");
      button(elements, "plumbline_reject", "Reject, with a reason").put("url", page.of(notice));
    }
    button(elements, "plumbline_open", notice.open() ? "Decide in Plumbline" : "See in Plumbline")
        .put("url", page.of(notice));
  }

  static ObjectNode button(ArrayNode elements, String action, String text) {
    ObjectNode button = elements.addObject().put("type", "button").put("action_id", action);
    plain(button, "text", text);
    return button;
  }

  private static void plain(ObjectNode parent, String name, String text) {
    parent.putObject(name).put("type", "plain_text").put("text", text).put("emoji", false);
  }

  static void header(ArrayNode blocks, String text) {
    blocks
        .addObject()
        .put("type", "header")
        .putObject("text")
        .put("type", "plain_text")
        .put("text", cut(text, LONGEST_HEADER))
        .put("emoji", false);
  }

  static void section(ArrayNode blocks, String markdown) {
    blocks
        .addObject()
        .put("type", "section")
        .putObject("text")
        .put("type", "mrkdwn")
        .put("text", cut(markdown, LONGEST_SECTION))
        .put("verbatim", true);
  }

  /** What people wrote mentions nobody and links nowhere: Slack's three control characters. */
  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  /** An empty body to write into. */
  static ObjectNode body() {
    return JsonReply.MAPPER.createObjectNode();
  }
}
