package io.plumbline.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CanonicalBytesTest {

  @Test
  void the_encoding_is_the_documented_one() {
    // oracle: Python 3 hashlib over b'n' + struct.pack('>q', 7) + b't' + struct.pack('>q', 7)
    // + 'Zürich'.encode()
    assertThat(new CanonicalBytes().number(7).text("Zürich").sha256())
        .isEqualTo(new Hash("e67eeedf935784e1872472208227a5304e5917384c0179a3f5d482285c9b77cb"));
  }

  @Test
  void moving_a_letter_from_one_text_to_the_next_shows() {
    assertThat(hash(List.of("ab", "c"))).isNotEqualTo(hash(List.of("a", "bc")));
    assertThat(hash(List.of("abc", ""))).isNotEqualTo(hash(List.of("abc")));
  }

  @Test
  void a_text_that_spells_a_number_is_not_that_number() {
    assertThat(hash(List.of("\0\0\0\0\0\0\0\1"))).isNotEqualTo(hash(List.of(8L, 1L)));
  }

  @Test
  void half_a_surrogate_pair_is_refused_because_utf_8_would_make_it_a_question_mark() {
    assertThatIllegalArgumentException().isThrownBy(() -> hash(List.of("\uD83D")));
    assertThat(hash(List.of("\uD83D\uDE00"))).isNotEqualTo(hash(List.of("?")));
  }

  @Property
  void two_sequences_have_one_hash_only_if_they_are_the_same(
      @ForAll("sequences") List<Object> one, @ForAll("sequences") List<Object> other) {
    assertThat(hash(one).equals(hash(other))).isEqualTo(one.equals(other));
  }

  /** Short sequences of few letters and numbers, so that equal and nearly equal ones come up. */
  @Provide
  Arbitrary<List<Object>> sequences() {
    Arbitrary<String> texts = Arbitraries.strings().withChars('a', 't', '\0', 'é').ofMaxLength(2);
    Arbitrary<Long> numbers = Arbitraries.longs().between(0, 2);
    return Arbitraries.<Object>oneOf(texts.asGeneric(), numbers.asGeneric()).list().ofMaxSize(3);
  }

  private static Hash hash(List<?> values) {
    CanonicalBytes bytes = new CanonicalBytes();
    for (Object value : values) {
      if (value instanceof Long number) {
        bytes.number(number);
      } else {
        bytes.text((String) value);
      }
    }
    return bytes.sha256();
  }
}
