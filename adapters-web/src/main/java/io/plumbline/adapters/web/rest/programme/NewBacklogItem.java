package io.plumbline.adapters.web.rest.programme;

import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.usecase.ChangeBacklog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item of the backlog is to say.
 *
 * @param revision of an item that changes, as it was read
 * @param state open where it is absent
 * @param source of a new item: person where it is absent
 * @param about what a suggested item came from
 */
public record NewBacklogItem(
    @Nullable Long revision,
    @Nullable String title,
    @Nullable String why,
    @Nullable String state,
    @Nullable String owner,
    @Nullable List<String> links,
    @Nullable String source,
    @Nullable String about) {

  /**
   * Returns what people write of it.
   *
   * @throws IllegalArgumentException if the state or a link cannot be
   */
  ChangeBacklog.Text text() {
    return new ChangeBacklog.Text(
        title == null ? "" : title,
        why == null ? "" : why,
        state == null ? BacklogItem.State.OPEN : state(state),
        owner,
        (links == null ? List.<String>of() : links).stream().map(BacklogLink::new).toList());
  }

  private static BacklogItem.State state(String key) {
    return BacklogItem.State.named(key)
        .orElseThrow(
            () -> new IllegalArgumentException("A state is open, doing, done or dropped."));
  }

  /**
   * Returns what a new item came from.
   *
   * @throws IllegalArgumentException if there is no such source
   */
  BacklogItem.Source from() {
    return source == null
        ? BacklogItem.Source.PERSON
        : new BacklogItem.Source(
            BacklogItem.Source.Kind.named(source)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "A source is person, model-check or test-queue.")),
            about == null ? "" : about);
  }
}
