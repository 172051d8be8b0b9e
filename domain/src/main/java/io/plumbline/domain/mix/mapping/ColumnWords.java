package io.plumbline.domain.mix.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A column's name as words: {@code tv_spend}, {@code Spend TV} and {@code tvSpend} have the same.
 */
final class ColumnWords {

  private static final Pattern WORD =
      Pattern.compile("\\p{Lu}+(?!\\p{Ll})|\\p{Lu}?\\p{Ll}+|\\p{Lo}+|\\p{N}+");

  private final String name;
  private final List<MatchResult> words;

  ColumnWords(String name) {
    this.name = name;
    words = WORD.matcher(name).results().toList();
  }

  /** Returns whether any of its words is one of {@code known}. */
  boolean any(Set<String> known) {
    return words.stream().anyMatch(word -> known.contains(plain(word)));
  }

  /** Returns the name without the words that are in {@code known}. */
  String without(Set<String> known) {
    StringBuilder kept = new StringBuilder();
    int end = 0;
    boolean cut = false;
    for (MatchResult word : words) {
      if (known.contains(plain(word))) {
        cut = true;
        continue;
      }
      if (!kept.isEmpty()) {
        kept.append(cut ? "_" : name.substring(end, word.start()));
      }
      kept.append(word.group());
      end = word.end();
      cut = false;
    }
    return kept.toString();
  }

  private static String plain(MatchResult word) {
    return word.group().toLowerCase(Locale.ROOT);
  }
}
