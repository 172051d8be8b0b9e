package io.plumbline.adapters.web.ui.media;

import com.vaadin.flow.server.streams.UploadEvent;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.adapters.web.ui.media.FileDrop.Answer;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.usecase.RequestImport;
import io.plumbline.domain.mix.usecase.SaveMixModelSpec;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Takes a dropped file: a specification is saved, data are handed to the import. */
@Dependent
public final class ReceiveFile {

  private static final int CHUNK = 1 << 20;
  private static final int LONGEST_SPEC = 1 << 20;

  private final SignedIn signedIn;
  private final ShowMixModelSpec showSpec;
  private final SaveMixModelSpec saveSpec;
  private final RequestImport requestImport;

  @Inject
  public ReceiveFile(
      SignedIn signedIn,
      ShowMixModelSpec showSpec,
      SaveMixModelSpec saveSpec,
      RequestImport requestImport) {
    this.signedIn = signedIn;
    this.showSpec = showSpec;
    this.saveSpec = saveSpec;
    this.requestImport = requestImport;
  }

  /** Takes the file for a brand, or says why not. */
  public Answer receive(BrandId brand, UploadEvent file) throws IOException {
    Optional<User> user =
        signedIn.user(file.getRequest()).filter(person -> person.role() != Role.FINANCE_AUDITOR);
    if (user.isEmpty()) {
      return Answer.refused("Only marketing leads and admins import data.");
    }
    String name = file.getFileName();
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml")
        ? specification(brand, name, file.getInputStream(), user.get())
        : observations(brand, name, file.getInputStream(), user.get());
  }

  private Answer specification(BrandId brand, String name, InputStream content, User user)
      throws IOException {
    byte[] bytes = content.readNBytes(LONGEST_SPEC + 1);
    if (bytes.length > LONGEST_SPEC) {
      return Answer.refused("%s is longer than a mebibyte: no specification is.".formatted(name));
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    return switch (saveSpec.save(
        new SaveMixModelSpec.Command(brand, text, name, user.actor(), Origin.WEB))) {
      case SaveMixModelSpec.Outcome.Saved(var spec) ->
          Answer.taken(
              "%s is the specification now: %s, outcome %s. Import data next, or fit."
                  .formatted(
                      name,
                      Format.counted(spec.channels().size(), "channel", "channels"),
                      spec.kpi().column()));
      case SaveMixModelSpec.Outcome.Refused(var findings) ->
          new Answer(
              true,
              "%s was refused: %s. The specification is unchanged."
                  .formatted(name, Format.counted(findings.size(), "finding", "findings")),
              findings);
    };
  }

  private Answer observations(BrandId brand, String name, InputStream content, User user) {
    return showSpec
        .current(brand)
        .map(
            shown -> {
              Job job =
                  requestImport.request(
                      new RequestImport.Command(
                          brand, name, chunked(content), shown.spec().mapping(), user.actor()));
              return Answer.taken("%s is being read; see above.".formatted(job.title()));
            })
        .orElseGet(
            () ->
                Answer.refused(
                    "Drop the SPEC.yaml first: it says which column of %s holds what."
                        .formatted(name)));
  }

  private static MediaFile chunked(InputStream content) {
    return chunk -> {
      try {
        byte[] buffer = new byte[CHUNK];
        for (int n = content.readNBytes(buffer, 0, CHUNK);
            n > 0;
            n = content.readNBytes(buffer, 0, CHUNK)) {
          chunk.accept(Arrays.copyOf(buffer, n));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("The file did not arrive whole.", e);
      }
    };
  }
}
