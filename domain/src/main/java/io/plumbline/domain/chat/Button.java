package io.plumbline.domain.chat;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/**
 * The button that approves: which request, as it was shown, and the nonce that makes it count once.
 *
 * @param label the request's name, {@code C-0007}
 * @param content the hash of the proposal that the message shows
 */
public record Button(BrandId brand, String label, Hash content, Nonce nonce) {

  private static final String FORM = "v1";
  private static final int PARTS = 5;
  private static final int LONGEST = 512;

  public Button {
    that(ChangeIdentity.numberOf(label).isPresent(), "A button is about a request.");
  }

  /** Returns the value that the chat hands back with a click. */
  public String value() {
    return String.join("|", FORM, brand.value(), label, content.hex(), nonce.text());
  }

  /** Reads a value; empty if it is none of ours. */
  public static Optional<Button> read(String value) {
    String[] parts = value.length() > LONGEST ? new String[0] : value.split("\\|", -1);
    if (parts.length != PARTS || !parts[0].equals(FORM)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Button(new BrandId(parts[1]), parts[2], new Hash(parts[3]), new Nonce(parts[4])));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }
}
