package io.plumbline.adapters.web.rest.change;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Proposal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request in a line.
 *
 * @param movedCents a week
 * @param effect on the outcome, as a part of it
 * @param improvement the chance that it is better than none; absent if the model cannot say
 * @param content the hash of what is asked for, which an answer names
 * @param expires when nobody may approve it any more; absent unless others have to decide
 */
public record ChangeJson(
    UUID id,
    String label,
    String state,
    String title,
    String currency,
    long movedCents,
    EstimateJson effect,
    @Nullable Double improvement,
    String draftedBy,
    Instant draftedAt,
    Instant changedAt,
    @Nullable Instant expires,
    String content) {

  static ChangeJson from(ChangeHistory history) {
    ChangeRequest request = history.request();
    Proposal proposal = request.proposal();
    var improvement = proposal.expected().improvement();
    return new ChangeJson(
        history.identity().id(),
        history.identity().label(),
        request.state(),
        proposal.title(),
        proposal.currency(),
        proposal.moved(),
        EstimateJson.of(proposal.expected().effect()),
        improvement == null ? null : improvement.value(),
        history.identity().draftedBy().name(),
        history.identity().draftedAt(),
        history.last().at(),
        request instanceof ChangeRequest.Submitted submitted ? submitted.how().expires() : null,
        proposal.content().hex());
  }
}
