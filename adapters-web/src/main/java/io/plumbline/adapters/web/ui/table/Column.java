package io.plumbline.adapters.web.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param key its name in the address: short, small letters
 * @param title its name on screen; may be empty where {@code head} says more
 * @param classes of the head and of every cell
 * @param cell what it shows of a thing
 * @param order by what things are put in order, least first; absent where an order says nothing
 * @param head stands at its head instead of the title
 */
public record Column<T>(
    String key,
    String title,
    String classes,
    Function<T, Component> cell,
    @Nullable Comparator<T> order,
    @Nullable Supplier<Component> head) {

  /** A column that shows {@code cell} of each thing. */
  public static <T> Column<T> of(
      String key, String title, String classes, Function<T, Component> cell) {
    return new Column<>(key, title, classes, cell, null, null);
  }

  /** A column of plain words, which it can be ordered by. */
  public static <T> Column<T> words(String key, String title, Function<T, String> words) {
    return new Column<>(
        key,
        title,
        "",
        thing -> new Span(words.apply(thing)),
        Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER),
        null);
  }

  /** Returns the same, in order by what {@code by} says. */
  public <U extends Comparable<? super U>> Column<T> by(Function<T, U> by) {
    return new Column<>(key, title, classes, cell, Comparator.comparing(by), head);
  }

  /** Returns the same, under a head of its own. */
  public Column<T> under(Supplier<Component> other) {
    return new Column<>(key, title, classes, cell, order, other);
  }
}
