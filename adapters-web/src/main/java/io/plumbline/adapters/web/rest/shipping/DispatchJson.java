package io.plumbline.adapters.web.rest.shipping;

import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.End;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far an order is.
 *
 * @param state RUNNING, UNDOING, DONE or UNDONE
 * @param reasons why it was undone; empty unless it was
 * @param endedAt when it was done or undone
 */
public record DispatchJson(
    UUID order,
    String request,
    int step,
    String purpose,
    String currency,
    String state,
    List<String> reasons,
    Instant openedAt,
    @Nullable Instant endedAt,
    List<LegJson> legs) {

  static DispatchJson from(Dispatch dispatch) {
    return switch (dispatch.end()) {
      case End.Running(boolean undoing) ->
          of(dispatch, undoing ? "UNDOING" : "RUNNING", List.of(), null);
      case End.Done(Instant at) -> of(dispatch, "DONE", List.of(), at);
      case End.Undone(Instant at, List<String> reasons) -> of(dispatch, "UNDONE", reasons, at);
    };
  }

  private static DispatchJson of(
      Dispatch dispatch, String state, List<String> reasons, @Nullable Instant endedAt) {
    BudgetOrder order = dispatch.order();
    return new DispatchJson(
        order.key(),
        order.request(),
        order.step(),
        order.purpose().name(),
        order.currency(),
        state,
        reasons,
        dispatch.openedAt(),
        endedAt,
        IntStream.range(0, dispatch.legs().size())
            .mapToObj(place -> LegJson.from(place, dispatch.legs().get(place)))
            .toList());
  }
}
