package io.plumbline.domain.programme;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A channel as customers meet it on their way.
 *
 * @param outcome what meeting it is to bring about: {@code first visits}, {@code repeat orders}
 */
public record Touchpoint(BrandId brand, ChannelId channel, Stage stage, String outcome) {

  /** How far along their way people meet it. Names are kept in the ledger: never rename. */
  public enum Stage {
    AWARENESS("Awareness"),
    CONSIDERATION("Consideration"),
    CONVERSION("Conversion"),
    RETENTION("Retention");

    private final String label;

    Stage(String label) {
      this.label = label;
    }

    /** Returns its name as people read it. */
    public String label() {
      return label;
    }

    /** Returns its name in texts: {@code awareness}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the stage of this key. */
    public static Optional<Stage> named(String key) {
      return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
  }

  public Touchpoint {
    that(
        !outcome.isBlank() && outcome.length() <= 120,
        "The outcome a touchpoint is to bring about has 1 to 120 characters.");
  }
}
