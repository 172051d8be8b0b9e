package io.plumbline.adapters.ingest.chat;

import io.plumbline.adapters.ingest.gateway.JsonReply;
import io.plumbline.domain.chat.Notice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as an Adaptive Card in the envelope that a Teams workflow takes. Its one action opens
 * the request: cards that come by a workflow can do no more.
 */
final class TeamsCard {

  private final RequestPage page;

  TeamsCard(RequestPage page) {
    this.page = page;
  }

  ObjectNode of(Notice notice) {
    ObjectNode message = JsonReply.MAPPER.createObjectNode().put("type", "message");
    ObjectNode card =
        message
            .putArray("attachments")
            .addObject()
            .put("contentType", "application/vnd.microsoft.card.adaptive")
            .putNull("contentUrl")
            .putObject("content");
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("type", "AdaptiveCard");
    card.put("version", "1.4");
    ArrayNode body = card.putArray("body");
    text(body, notice.headline()).put("size", "Medium").put("weight", "Bolder");
    text(body, notice.proposal().objective());
    ArrayNode facts = body.addObject().put("type", "FactSet").putArray("facts");
    fact(facts, "Moves", String.join("\n\n", notice.lines()));
    fact(facts, "Expected", notice.effect());
    fact(facts, "Rules", notice.rules());
    fact(facts, "Plan", notice.proposal().plan().sentence(notice.proposal().promised()));
    fact(facts, "Put forward by", notice.by());
    text(body, notice.standing());
    card.putArray("actions")
        .addObject()
        .put("type", "Action.OpenUrl")
        .put("title", "Decide in Plumbline")
        .put("url", page.of(notice));
    return message;
  }

  private static ObjectNode text(ArrayNode body, String words) {
    return body.addObject().put("type", "TextBlock").put("text", words(words)).put("wrap", true);
  }

  private static void fact(ArrayNode facts, String title, String value) {
    facts.addObject().put("title", title).put("value", words(value));
  }

  /** What people wrote is no Markdown: links and images would be shown as such. */
  private static String words(String text) {
    return text.replace("[", "(").replace("]", ")").replace("*", "·").replace("_", " ");
  }
}
