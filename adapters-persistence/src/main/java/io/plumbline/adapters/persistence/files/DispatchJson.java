package io.plumbline.adapters.persistence.files;

import io.plumbline.adapters.persistence.change.DispatchCodec;
import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.Leg;
import io.plumbline.domain.change.shipping.Refusal;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the database keeps of an order of budget and its legs. Money is whole cents, a target's
 * amounts whole numbers in its own unit. Names of fields: add, never rename.
 */
public final class DispatchJson implements DispatchCodec {

  @Override
  public String order(BudgetOrder order) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    root.put("key", order.key().toString());
    root.put("brand", order.brand().value());
    root.put("request", order.request());
    root.put("step", order.step());
    root.put("purpose", order.purpose().name());
    root.put("currency", order.currency());
    lines(root.putArray("lines"), order.lines());
    return root.toString();
  }

  @Override
  public String legs(Dispatch dispatch) {
    ObjectNode root = FitJson.MAPPER.createObjectNode();
    ArrayNode legs = root.putArray("legs");
    for (Leg leg : dispatch.legs()) {
      ObjectNode node = legs.addObject();
      LegJson.target(node.putObject("target"), leg.target());
      lines(node.putArray("lines"), leg.lines());
      node.put("from", leg.from());
      node.put("to", leg.to());
      node.put("slack", leg.slack());
      LegJson.state(node.putObject("state"), leg.state());
      node.put("tries", leg.tries());
      node.put("due", leg.due().toString());
    }
    ArrayNode refusals = root.putArray("refusals");
    for (Refusal refusal : dispatch.refusals()) {
      refusals.addObject().put("place", refusal.place()).put("why", refusal.why());
    }
    return root.toString();
  }

  @Override
  public Dispatch read(String order, String legs, Instant openedAt) {
    Fields ordered = Fields.of(FitJson.MAPPER.readTree(order));
    Fields moved = Fields.of(FitJson.MAPPER.readTree(legs));
    return new Dispatch(
        new BudgetOrder(
            UUID.fromString(ordered.text("key")),
            new BrandId(ordered.text("brand")),
            ordered.text("request"),
            ordered.count("step"),
            BudgetOrder.Purpose.valueOf(ordered.text("purpose")),
            ordered.text("currency"),
            lines(ordered)),
        moved.list("legs").stream().map(DispatchJson::leg).toList(),
        moved.list("refusals").stream()
            .map(refusal -> new Refusal(refusal.count("place"), refusal.text("why")))
            .toList(),
        openedAt);
  }

  private static Leg leg(Fields node) {
    return new Leg(
        LegJson.target(node.object("target")),
        lines(node),
        node.whole("from"),
        node.whole("to"),
        node.whole("slack"),
        LegJson.state(node.object("state")),
        node.count("tries"),
        Instant.parse(node.text("due")));
  }

  private static void lines(ArrayNode array, List<BudgetLine> lines) {
    for (BudgetLine line : lines) {
      array
          .addObject()
          .put("channel", line.channel().value())
          .put("item", line.item())
          .put("before", line.before())
          .put("after", line.after());
    }
  }

  private static List<BudgetLine> lines(Fields node) {
    return node.list("lines").stream()
        .map(
            line ->
                new BudgetLine(
                    new ChannelId(line.text("channel")),
                    line.text("item"),
                    line.whole("before"),
                    line.whole("after")))
        .toList();
  }
}
