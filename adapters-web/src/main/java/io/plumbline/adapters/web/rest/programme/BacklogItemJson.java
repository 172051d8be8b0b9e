package io.plumbline.adapters.web.rest.programme;

import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.Kept;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is still to be measured, or was.
 *
 * @param revision what to send along with a change of it
 * @param state open, doing, done or dropped
 * @param links the runs and tests it is about: {@code R-0007}, {@code EXP-0003}
 * @param source person, model-check or test-queue
 * @param about the check or the channel it came from; empty for a person's
 */
public record BacklogItemJson(
    UUID id,
    long revision,
    String title,
    String why,
    String state,
    @Nullable String owner,
    List<String> links,
    String source,
    String about,
    String changedBy,
    Instant changedAt) {

  public BacklogItemJson {
    links = List.copyOf(links);
  }

  static BacklogItemJson from(Kept<BacklogItem> kept) {
    BacklogItem item = kept.value();
    return new BacklogItemJson(
        item.id(),
        kept.revision(),
        item.title(),
        item.why(),
        item.state().key(),
        item.owner(),
        item.links().stream().map(BacklogLink::label).toList(),
        item.source().kind().key(),
        item.source().about(),
        kept.by().name(),
        kept.at());
  }
}
