package io.plumbline.adapters.web.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import java.time.Duration;
import java.util.function.Supplier;

/** Whether the chain holds: asked for, and answered with count, time and duration. */
final class ChainBanner extends Div {

  private static final long serialVersionUID = 1L;

  private final Div heading = Tags.div("pl-chain-heading");
  private final Div explanation = Tags.div("pl-help");
  private final Button verify;

  ChainBanner(Supplier<VerifyLedger.Answer> verification) {
    addClassName("pl-chain");
    setId("chain");
    getElement().setAttribute("role", "status");
    verify = new Button("Verify", click -> show(Words.of(verification.get())));
    verify.setId("verify");
    verify.addClassName("pl-small");
    verify.setDisableOnClick(true);
    heading.setText("Not verified in this window yet");
    explanation.setText(
        "Each entry holds the hash of the one before. Verifying reads the whole chain again and"
            + " recomputes every hash.");
    add(Icon.SHIELD.drawing(), Tags.div("pl-chain-words", heading, explanation), verify);
  }

  private void show(Words words) {
    heading.setText(words.heading());
    explanation.setText(words.explanation());
    setClassName("pl-chain-ok", words.intact());
    setClassName("pl-chain-broken", !words.intact());
    verify.setText("Verify again");
    verify.setEnabled(true);
  }

  /** The answer in words. */
  record Words(boolean intact, String heading, String explanation) {

    static Words of(VerifyLedger.Answer answer) {
      String when =
          "%s UTC, in %s".formatted(Format.clock(answer.at()), Format.duration(answer.took()));
      return switch (answer.verdict()) {
        case ChainVerification.Verdict.Intact(var head) when head.sequence() == 0 ->
            new Words(
                true,
                "The ledger is empty, read at " + when,
                "Nothing was written for this brand yet.");
        case ChainVerification.Verdict.Intact(var head) ->
            new Words(
                true,
                "Chain intact: all %s entries verified at %s"
                    .formatted(Format.count(head.sequence()), when),
                signed(answer, head.sequence()));
        case ChainVerification.Verdict.Forged(String checkpoint, String reason) ->
            new Words(
                false,
                "Entries intact, but a checkpoint is forged, found at " + when,
                "About %s: %s Call the admin of this installation.".formatted(checkpoint, reason));
        case ChainVerification.Verdict.Broken(long sequence, String reason) ->
            new Words(
                false,
                "Chain broken at entry %s, found at %s".formatted(Format.count(sequence), when),
                reason
                    + (sequence > 1
                        ? " Entries 1 to %s hold.".formatted(Format.count(sequence - 1))
                        : "")
                    + " Keep the database as it is and call the admin of this installation.");
      };
    }

    /** What was signed, and when; what came after is chained only. */
    private static String signed(VerifyLedger.Answer answer, long entries) {
      return answer
          .lastCheckpoint()
          .map(
              last ->
                  "Last signed checkpoint: entry %s, %s UTC, %s ago, key %s. %s"
                      .formatted(
                          Format.count(last.checkpoint().sequence()),
                          Format.time(last.checkpoint().at()),
                          age(Duration.between(last.checkpoint().at(), answer.at())),
                          last.key(),
                          after(entries - last.checkpoint().sequence())))
          .orElse(
              "Nothing was signed yet: without a checkpoint kept elsewhere, the end could be cut"
                  + " off unseen.");
    }

    private static String after(long entries) {
      return entries == 0
          ? "It covers every entry."
          : "The %s %s after it chained but not yet signed."
              .formatted(Format.count(entries), entries == 1 ? "entry is" : "entries are");
    }

    private static String age(Duration age) {
      return age.toHours() >= 48
          ? age.toDays() + " days"
          : age.toHours() >= 2 ? age.toHours() + " hours" : Math.max(age.toMinutes(), 0) + " min";
    }
  }
}
