package io.plumbline.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.guardrail.ExpectedEffect;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An approval is of one content: whatever is changed of a proposal afterwards has another hash. */
class WhatAnApprovalBindsToTest {

  /** Of one promised day, so that its date can be changed alone. */
  private static final Proposal PROPOSAL =
      Asks.proposal(Asks.proposal().lines(), 1, Asks.promised(Asks.MONDAY, 1));

  /** Changes each value in turn, however deep it lies: a new component is found without a word. */
  private static List<Object> changed(Object whole) throws ReflectiveOperationException {
    return switch (whole) {
      case Integer days when days == 1 -> List.of(7, 2);
      case Integer number -> List.of(number + 1);
      case Long number -> List.of(number + 1);
      case Double number -> List.of(number - 0.001);
      case String text -> List.of(text + "x");
      case LocalDate day -> List.of(day.plusDays(1));
      case Enum<?> one ->
          Arrays.stream(one.getDeclaringClass().getEnumConstants())
              .filter(other -> other != one)
              .map(Object.class::cast)
              .toList();
      case List<?> list -> ofList(list);
      case Record one -> ofRecord(one);
      default -> throw new AssertionError("How is %s changed?".formatted(whole.getClass()));
    };
  }

  private static List<Object> ofList(List<?> list) throws ReflectiveOperationException {
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      for (Object other : changed(list.get(i))) {
        List<Object> copy = new ArrayList<>(list);
        copy.set(i, other);
        all.add(copy);
      }
    }
    return all;
  }

  private static List<Object> ofRecord(Record one) throws ReflectiveOperationException {
    List<Object> all = new ArrayList<>();
    RecordComponent[] parts = one.getClass().getRecordComponents();
    for (int i = 0; i < parts.length; i++) {
      @Nullable Object part = value(one, parts[i]);
      if (part != null) {
        for (Object other : changed(part)) {
          made(one, i, other, all);
        }
      }
    }
    return all;
  }

  private static @Nullable Object value(Record one, RecordComponent part)
      throws ReflectiveOperationException {
    part.getAccessor().setAccessible(true);
    return part.getAccessor().invoke(one);
  }

  /** Adds {@code one} with another part; what no proposal can be is left out. */
  private static void made(Record one, int at, Object other, List<Object> all)
      throws ReflectiveOperationException {
    RecordComponent[] parts = one.getClass().getRecordComponents();
    @Nullable Object[] values = new @Nullable Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = i == at ? other : value(one, parts[i]);
    }
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      all.add(one.getClass().getDeclaredConstructor(types).newInstance(values));
    } catch (InvocationTargetException refused) {
      assertThat(refused.getCause()).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void every_value_of_a_proposal_is_part_of_its_hash() throws ReflectiveOperationException {
    Set<String> hashes = new HashSet<>(Set.of(PROPOSAL.content().hex()));
    List<Object> others = changed(PROPOSAL);
    for (Object other : others) {
      assertThat(hashes.add(((Proposal) other).content().hex())).as(other.toString()).isTrue();
    }
    // 12 of the proposal's own values, 3 lines of 4, 6 estimates of 6 and what stands beside them
    assertThat(others).hasSizeGreaterThan(60);
  }

  @Test
  void one_line_day_or_stage_less_is_another_content_too() {
    Proposal two = Asks.proposal(PROPOSAL.lines(), 1, Asks.promised(Asks.MONDAY, 2));
    assertThat(two.content()).isNotEqualTo(PROPOSAL.content());
    Proposal fewer = Asks.proposal(PROPOSAL.lines().subList(0, 2), 1, PROPOSAL.promised());
    assertThat(fewer.content()).isNotEqualTo(PROPOSAL.content());
    assertThat(staged(1).content()).isNotEqualTo(PROPOSAL.content());
    assertThat(staged(2).content()).isEqualTo(PROPOSAL.content());
  }

  private static Proposal staged(int stages) {
    return with(PROPOSAL.expected(), stages);
  }

  private static Proposal with(ExpectedEffect expected, int stages) {
    Proposal p = PROPOSAL;
    return new Proposal(
        p.title(),
        p.objective(),
        p.explanation(),
        p.currency(),
        p.sprint(),
        p.step(),
        p.stages().subList(0, stages),
        p.lines(),
        expected,
        p.promised(),
        p.tests(),
        p.plan());
  }

  @Test
  void a_chance_that_nobody_can_say_is_not_taken_for_any_that_somebody_can() {
    ExpectedEffect said = PROPOSAL.expected();
    Proposal unknown = with(new ExpectedEffect(said.run(), said.effect(), null), 2);
    assertThat(unknown.content()).isNotEqualTo(PROPOSAL.content());
    assertThat(unknown.content())
        .isEqualTo(with(new ExpectedEffect(said.run(), said.effect(), null), 2).content());
  }

  @Test
  void the_order_in_which_lines_are_given_does_not_matter() {
    assertThat(Asks.proposal(PROPOSAL.lines().reversed(), 1, PROPOSAL.promised()).content())
        .isEqualTo(PROPOSAL.content());
  }
}
