package io.plumbline.domain.shared.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What every transaction promises; the brands stand for any state. */
public abstract class TransactionContract {

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @Test
  void what_was_done_inside_is_there_afterwards() {
    boolean added = transaction().in(() -> brands().add(SampleBrands.HARBOUR));
    assertThat(added).isTrue();
    assertThat(brands().all()).containsExactly(SampleBrands.HARBOUR);
  }

  @Test
  void an_exception_undoes_everything_and_comes_out_as_it_is() {
    IllegalStateException failure = new IllegalStateException("after the change");
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          brands().add(SampleBrands.HARBOUR);
                          throw failure;
                        }))
        .isSameAs(failure);
    assertThat(brands().all()).isEmpty();
  }

  @Test
  void an_inner_transaction_joins_the_outer_one() {
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          transaction().run(() -> brands().add(SampleBrands.HARBOUR));
                          throw new IllegalStateException("outer");
                        }))
        .hasMessage("outer");
    assertThat(brands().all()).isEmpty();
  }

  @Test
  void a_part_that_failed_undoes_the_whole_even_if_its_exception_was_caught() {
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          brands().add(SampleBrands.HARBOUR);
                          try {
                            transaction()
                                .run(
                                    () -> {
                                      throw new IllegalArgumentException("inner");
                                    });
                          } catch (IllegalArgumentException caught) {
                            brands().add(SampleBrands.NORTHERN);
                          }
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("inner");
    assertThat(brands().all()).isEmpty();
  }

  @Test
  void the_next_transaction_knows_nothing_of_one_that_failed() {
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          throw new IllegalStateException("first");
                        }))
        .hasMessage("first");
    transaction().run(() -> brands().add(SampleBrands.NORTHERN));
    assertThat(brands().all()).containsExactly(SampleBrands.NORTHERN);
  }

  @Test
  void another_thread_has_a_transaction_of_its_own() {
    CompletableFuture.runAsync(() -> transaction().run(() -> brands().add(SampleBrands.NORTHERN)))
        .join();
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          brands().add(SampleBrands.HARBOUR);
                          throw new IllegalStateException("mine");
                        }))
        .hasMessage("mine");
    assertThat(brands().all()).containsExactly(SampleBrands.NORTHERN);
  }
}
