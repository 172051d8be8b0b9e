package io.plumbline.adapters.web.rest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.chat.port.InMemorySeenCalls;
import io.plumbline.domain.chat.usecase.AdmitCall;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * R5: calls that are forged, stale, from the future, replayed, cut, reordered or re-cased are never
 * accepted, while the good calls of the same generator always are.
 *
 * <p>{@code -Dplumbline.chat.calls=100000} tries as many as the release does.
 */
class ForgedCallsTest {

  private static final int CALLS = Integer.getInteger("plumbline.chat.calls", 3_000);
  private static final long SEED = Long.getLong("plumbline.chat.seed", 20261122L);
  private static final int GOOD_ONE_IN = 40;
  private static final int REMEMBERED = 500;

  /** What is wrong with a call. */
  private enum Fault {
    OTHER_SECRET,
    SECRET_BUT_FOR_A_LETTER,
    BIT_OF_THE_BODY,
    LETTER_OF_THE_SIGNATURE,
    STALE,
    FROM_THE_FUTURE,
    REPLAYED,
    BODY_CUT,
    BODY_LONGER,
    SIGNATURE_CUT,
    REORDERED,
    SIGNATURE_RECASED,
    BODY_RECASED,
    TIME_STAMP_OF_NOW,
    TIME_STAMP_WRITTEN_OTHERWISE,
    HEADER_MISSING_OR_TWICE,
    SIGNED_BUT_NO_CLICK,
    OTHER_TYPE
  }

  private final Random random = new Random(SEED);
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final SlackDoor door =
      new SlackDoor(
          new SlackSecret(SlackCalls.SECRET),
          new AdmitCall(new InMemorySeenCalls(transaction), transaction, clock));
  private final List<SignedCall> letIn = new ArrayList<>();
  private long trigger;

  @Test
  void none_is_accepted_and_every_good_one_is() {
    Map<Fault, Integer> tried = new EnumMap<>(Fault.class);
    int good = 0;
    good(); // so that there is something to replay
    for (int i = 0; i < CALLS; i++) {
      clock.advance(Duration.ofMillis(random.nextInt(1500)));
      if (i % GOOD_ONE_IN == 0) {
        good();
        good++;
      }
      Fault fault = Fault.values()[i % Fault.values().length];
      SignedCall call = with(fault);
      assertThat(accepted(call)).as("%s, call %d of seed %d", fault, i, SEED).isFalse();
      tried.merge(fault, 1, Integer::sum);
    }
    assertThat(tried).hasSize(Fault.values().length);
    assertThat(tried.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CALLS);
    assertThat(good).isEqualTo((CALLS + GOOD_ONE_IN - 1) / GOOD_ONE_IN);
    System.getLogger("R5")
        .log(
            System.Logger.Level.INFO,
            "{0} bad calls, 0 accepted; {1} good calls, all accepted; seed {2}; {3}",
            Integer.toString(CALLS),
            Integer.toString(good),
            Long.toString(SEED),
            tried);
  }

  /** Accepted is what would reach the decision: let in, and a click. */
  private boolean accepted(SignedCall call) {
    return door.open(call) instanceof SlackDoor.Answer.LetIn(SlackForm form)
        && SlackClick.read(form).isPresent();
  }

  private void good() {
    SignedCall call = fresh(random.nextInt(-300, 301));
    assertThat(accepted(call)).as("a good call, seed %d", SEED).isTrue();
    letIn.add(call);
    if (letIn.size() > REMEMBERED) {
      letIn.removeFirst();
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private SignedCall fresh(int skew) {
    // a stamp is whole seconds and the clock is not: at -300 it may be a part of a second too old
    return SlackCalls.signed(now() + Math.max(skew, -299), SlackCalls.click(++trigger));
  }

  private SignedCall with(Fault fault) {
    SignedCall good = fresh(0);
    byte[] body = good.body();
    String stamp = good.timestamps().getFirst();
    String signature = good.signatures().getFirst();
    return switch (fault) {
      case OTHER_SECRET -> SlackCalls.signed("" + random.nextLong(), stamp, body);
      case SECRET_BUT_FOR_A_LETTER ->
          SlackCalls.signed(replaced(SlackCalls.SECRET, "0123456789abcdef"), stamp, body);
      case BIT_OF_THE_BODY -> body(good, flipped(body));
      case LETTER_OF_THE_SIGNATURE ->
          signature(good, "v0=" + replaced(signature.substring(3), "0123456789abcdef"));
      case STALE -> SlackCalls.signed(now() - 301 - random.nextInt(1_000_000), body);
      case FROM_THE_FUTURE -> SlackCalls.signed(now() + 301 + random.nextInt(1_000_000), body);
      case REPLAYED -> letIn.get(random.nextInt(letIn.size()));
      case BODY_CUT -> body(good, Arrays.copyOf(body, random.nextInt(body.length)));
      case BODY_LONGER -> body(good, (new String(body, UTF_8) + more()).getBytes(UTF_8));
      case SIGNATURE_CUT ->
          signature(good, signature.substring(0, random.nextInt(signature.length())));
      case REORDERED -> body(good, reordered(body));
      case SIGNATURE_RECASED -> signature(good, recased(signature));
      case BODY_RECASED -> body(good, recasedEscapes(body));
      case TIME_STAMP_OF_NOW -> restamped(body);
      case TIME_STAMP_WRITTEN_OTHERWISE -> rewritten(good, stamp);
      case HEADER_MISSING_OR_TWICE -> headers(good, stamp, signature);
      case SIGNED_BUT_NO_CLICK -> SlackCalls.signed(now(), noClick(body));
      case OTHER_TYPE ->
          new SignedCall(
              List.of(random.nextBoolean() ? "application/json" : "multipart/form-data"),
              good.timestamps(),
              good.signatures(),
              body);
    };
  }

  private static SignedCall body(SignedCall call, byte[] body) {
    assertThat(body).isNotEqualTo(call.body());
    return new SignedCall(call.types(), call.timestamps(), call.signatures(), body);
  }

  private static SignedCall signature(SignedCall call, String signature) {
    assertThat(List.of(signature)).isNotEqualTo(call.signatures());
    return new SignedCall(call.types(), call.timestamps(), List.of(signature), call.body());
  }

  private byte[] flipped(byte[] body) {
    byte[] other = body.clone();
    other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
    return other;
  }

  private String replaced(String text, String alphabet) {
    int at = random.nextInt(text.length());
    char other = alphabet.charAt(random.nextInt(alphabet.length()));
    return text.charAt(at) == other
        ? replaced(text, alphabet)
        : text.substring(0, at) + other + text.substring(at + 1);
  }

  private String more() {
    return List.of("&", "&payload=%7B%7D", " ", "\n", "\0", "&x=1").get(random.nextInt(6));
  }

  private byte[] reordered(byte[] body) {
    String text = new String(body, UTF_8);
    return (random.nextBoolean() ? "x=1&" + text : text.substring(8) + "&payload=").getBytes(UTF_8);
  }

  private String recased(String signature) {
    return switch (random.nextInt(4)) {
      case 0 -> signature.toUpperCase(Locale.ROOT);
      case 1 -> "V0=" + signature.substring(3);
      case 2 -> " " + signature;
      default -> signature + " ";
    };
  }

  private static byte[] recasedEscapes(byte[] body) {
    return new String(body, UTF_8).replace("%7B", "%7b").replace("%3A", "%3a").getBytes(UTF_8);
  }

  /** A call that was signed long ago, under a time stamp of now. */
  private SignedCall restamped(byte[] body) {
    SignedCall old = SlackCalls.signed(now() - 1 - random.nextInt(100_000), body);
    return new SignedCall(old.types(), List.of(Long.toString(now())), old.signatures(), old.body());
  }

  private SignedCall rewritten(SignedCall good, String stamp) {
    String other =
        List.of("0" + stamp, "+" + stamp, " " + stamp, stamp + ".0", stamp + "000", "-" + stamp, "")
            .get(random.nextInt(7));
    return random.nextBoolean()
        ? new SignedCall(good.types(), List.of(other), good.signatures(), good.body())
        : SlackCalls.signed(SlackCalls.SECRET, other, good.body());
  }

  private SignedCall headers(SignedCall good, String stamp, String signature) {
    return switch (random.nextInt(4)) {
      case 0 -> new SignedCall(good.types(), List.of(), good.signatures(), good.body());
      case 1 -> new SignedCall(good.types(), good.timestamps(), List.of(), good.body());
      case 2 -> new SignedCall(good.types(), List.of(stamp, stamp), good.signatures(), good.body());
      default ->
          new SignedCall(
              good.types(), good.timestamps(), List.of(signature, signature), good.body());
    };
  }

  private byte[] noClick(byte[] body) {
    String text = new String(body, UTF_8);
    return switch (random.nextInt(7)) {
      case 0 -> (text + "&" + text).getBytes(UTF_8);
      case 1 -> (text + "&user=U1").getBytes(UTF_8);
      case 2 -> text.replace("block_actions", "view_submission").getBytes(UTF_8);
      case 3 -> text.replace("plumbline_approve", "plumbline_open").getBytes(UTF_8);
      case 4 -> text.replace("v1%7C", "v2%7C").getBytes(UTF_8);
      case 5 -> text.replace("U061F7AUR", "..%2FU061").getBytes(UTF_8);
      default -> SlackCalls.form("x".repeat(SlackDoor.LARGEST));
    };
  }
}
