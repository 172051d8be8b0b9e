package io.plumbline.domain.mix.champion;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.Actor;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that somebody tried to decide on a promotion of their own, and was refused. */
public record OwnPromotionRefused(PromotionRequest request, Actor by) implements Fact {

  @Override
  public Kind kind() {
    return Kind.MODEL_PROMOTION_REFUSED;
  }

  @Override
  public String subject() {
    return request.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("run", request.runLabel());
    details.put("author", request.author().name());
    details.put("requested_by", request.requestedBy().name());
    details.put("attempt_by", by.name());
    return details;
  }

  @Override
  public String summary() {
    return "%s may not decide whether %s becomes champion: four eyes are needed"
        .formatted(by.name(), request.runLabel());
  }
}
