package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.server.streams.UploadEvent;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.adapters.web.ui.media.FileDrop;
import io.plumbline.adapters.web.ui.media.FileDrop.Answer;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.mix.usecase.GuessMapping;
import io.plumbline.domain.shared.BrandId;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Takes a dropped file into the window and guesses its columns; nothing of it is stored. */
final class HoldFile implements FileDrop.Receiver {

  /**
   * The longest first file: three years of forty markets and twenty columns are a quarter of it.
   */
  private static final int LONGEST = 4 << 20;

  private final SignedIn signedIn;
  private final GuessMapping guess;
  private final BrandId brand;
  private final AtomicReference<@Nullable HeldFile> held = new AtomicReference<>();

  HoldFile(SignedIn signedIn, GuessMapping guess, BrandId brand) {
    this.signedIn = signedIn;
    this.guess = guess;
    this.brand = brand;
  }

  /** Returns what was dropped last, once; null if nothing was. */
  @Nullable HeldFile taken() {
    return held.getAndSet(null);
  }

  @Override
  public Answer receive(UploadEvent file) throws IOException {
    if (signedIn
        .user(file.getRequest())
        .filter(user -> user.role() != Role.FINANCE_AUDITOR)
        .isEmpty()) {
      return Answer.refused("Only marketing leads and admins import data.");
    }
    String name = file.getFileName();
    byte[] bytes = file.getInputStream().readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      return Answer.refused(
          "%s is longer than 4 MiB. Begin with weeks instead of days, or import it by ./plumbline import."
              .formatted(name));
    }
    MediaFile content = chunk -> chunk.accept(bytes);
    return switch (guess.guess(name, content)) {
      case GuessMapping.Outcome.Guessed(var draft, var rows) -> {
        held.set(new HeldFile(brand, false, content, draft, rows));
        yield Answer.taken("%s is here; nothing of it is stored yet.".formatted(name));
      }
      case GuessMapping.Outcome.Unreadable(var findings) ->
          new Answer(true, "%s cannot be read. Nothing is stored.".formatted(name), findings);
    };
  }
}
