package io.plumbline.domain.programme;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.BrandId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something of a brand's measurement that is still to be done, or was.
 *
 * @param why what is not known, or not trusted, until it is done
 * @param owner the sign-in name of who does it; absent while nobody does
 * @param links the runs and tests it is about, each once, by label
 */
public record BacklogItem(
    BrandId brand,
    UUID id,
    String title,
    String why,
    State state,
    @Nullable String owner,
    List<BacklogLink> links,
    Source source) {

  /** How far it is. Names are kept in the ledger: never rename. */
  public enum State {
    OPEN("Open"),
    DOING("Doing"),
    DONE("Done"),
    DROPPED("Dropped");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** Returns its name as people read it. */
    public String label() {
      return label;
    }

    /** Returns its name in texts: {@code doing}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether there is something left to do. */
    public boolean toDo() {
      return this == OPEN || this == DOING;
    }

    /** Returns the state of this key. */
    public static Optional<State> named(String key) {
      return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
  }

  /**
   * What an item came from.
   *
   * @param about the failed check, or the channel at the head of the queue; empty for a person's
   */
  public record Source(Kind kind, String about) {

    /** Somebody, or something that shows what is missing. Names are kept: never rename. */
    public enum Kind {
      PERSON,
      MODEL_CHECK,
      TEST_QUEUE;

      /** Returns its name in texts: {@code model-check}. */
      public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
      }

      /** Returns the kind of this key. */
      public static Optional<Kind> named(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
      }
    }

    /** Somebody thought of it. */
    public static final Source PERSON = new Source(Kind.PERSON, "");

    public Source {
      that(
          (kind == Kind.PERSON) == about.isEmpty() && about.length() <= 120,
          "A source (%s) says what it is about in 1 to 120 characters, a person nothing.",
          about);
    }
  }

  private static final int MOST_LINKS = 20;

  public BacklogItem {
    that(!title.isBlank() && title.length() <= 120, "A title has 1 to 120 characters.");
    that(!why.isBlank() && why.length() <= 1000, "The reason has 1 to 1000 characters.");
    that(links.size() <= MOST_LINKS, "An item has at most %d links.", MOST_LINKS);
    links = links.stream().distinct().sorted(Comparator.comparing(BacklogLink::label)).toList();
  }
}
