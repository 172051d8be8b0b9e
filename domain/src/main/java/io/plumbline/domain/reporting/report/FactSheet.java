package io.plumbline.domain.reporting.report;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.ledger.Hash;
import java.util.List;
import java.util.Optional;

/**
 * A document of facts: what every form of it, on screen, on paper and as a table, is made of.
 *
 * @param head what it is of and when it was known
 */
public record FactSheet(String title, List<SheetFact> head, List<Chapter> chapters) {

  public FactSheet {
    that(!title.isBlank(), "A fact sheet has a title.");
    head = List.copyOf(head);
    chapters = List.copyOf(chapters);
  }

  /** Returns the hash of {@link SheetText}: the same facts give the same. */
  public Hash hash() {
    return Hash.of(SheetText.of(this));
  }

  /** Returns the chapter of this key, if it has one. */
  public Optional<Chapter> chapter(String key) {
    return chapters.stream().filter(chapter -> chapter.key().equals(key)).findFirst();
  }
}
