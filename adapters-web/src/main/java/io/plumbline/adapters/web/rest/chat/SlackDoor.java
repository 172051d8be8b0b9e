package io.plumbline.adapters.web.rest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plumbline.domain.chat.usecase.AdmitCall;
import io.plumbline.domain.ledger.Hash;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lets in what Slack signed: first the form of the headers, then the signature over the bytes as
 * they came, then the time stamp, then whether the call was here before. Only a call with a good
 * signature reaches the database, and only one that was let in is parsed.
 */
@Dependent
class SlackDoor {

  /** The largest body that is read: 64 KiB. */
  static final int LARGEST = 64 * 1024;

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{8,10}");
  private static final Pattern SIGNATURE = Pattern.compile("v0=[0-9a-f]{64}");

  /** Whether a call is let in. */
  sealed interface Answer {

    /** Slack sent it, now, for the first time. */
    record LetIn(SlackForm form) implements Answer {}

    /** It stays outside; why is for the log alone. */
    record KeptOut(Reason why) implements Answer {}
  }

  /** Why a call stays outside. */
  enum Reason {
    NOT_SET_UP,
    NO_FORM,
    TOO_LONG,
    NO_TIME_STAMP,
    NO_SIGNATURE,
    WRONG_SIGNATURE,
    TOO_OLD,
    FROM_THE_FUTURE,
    SEEN_BEFORE,
    UNREADABLE
  }

  private final SlackSecret secret;
  private final AdmitCall admit;

  @Inject
  SlackDoor(SlackSecret secret, AdmitCall admit) {
    this.secret = secret;
    this.admit = admit;
  }

  /** Returns the form that was sent, or why it stays outside. */
  Answer open(SignedCall call) {
    Optional<Reason> malformed = malformed(call);
    if (malformed.isPresent()) {
      return new Answer.KeptOut(malformed.get());
    }
    String timestamp = call.timestamps().getFirst();
    String signature = call.signatures().getFirst();
    if (!SlackSignature.fits(secret.text(), timestamp, call.body(), signature)) {
      return new Answer.KeptOut(Reason.WRONG_SIGNATURE);
    }
    Instant signedAt = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return switch (admit.admit(hash(signature), signedAt)) {
      case TOO_OLD -> new Answer.KeptOut(Reason.TOO_OLD);
      case FROM_THE_FUTURE -> new Answer.KeptOut(Reason.FROM_THE_FUTURE);
      case SEEN_BEFORE -> new Answer.KeptOut(Reason.SEEN_BEFORE);
      case ADMITTED ->
          SlackForm.read(call.body())
              .<Answer>map(Answer.LetIn::new)
              .orElseGet(() -> new Answer.KeptOut(Reason.UNREADABLE));
    };
  }

  private Optional<Reason> malformed(SignedCall call) {
    if (!secret.isSet()) {
      return Optional.of(Reason.NOT_SET_UP);
    }
    if (call.types().size() != 1 || !isForm(call.types().getFirst())) {
      return Optional.of(Reason.NO_FORM);
    }
    if (call.body().length > LARGEST) {
      return Optional.of(Reason.TOO_LONG);
    }
    if (!single(call.timestamps(), SECONDS)) {
      return Optional.of(Reason.NO_TIME_STAMP);
    }
    return single(call.signatures(), SIGNATURE)
        ? Optional.empty()
        : Optional.of(Reason.NO_SIGNATURE);
  }

  private static boolean isForm(String type) {
    return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(FORM);
  }

  private static boolean single(List<String> values, Pattern form) {
    return values.size() == 1 && form.matcher(values.getFirst()).matches();
  }

  private static Hash hash(String signature) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(signature.getBytes(UTF_8));
      return new Hash(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
