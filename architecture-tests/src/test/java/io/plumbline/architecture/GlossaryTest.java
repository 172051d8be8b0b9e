package io.plumbline.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every word of the glossary is carried by a type of the domain. */
class GlossaryTest {

  private static final Path GLOSSARY = Documents.ROOT.resolve("docs/glossary.md");

  private static final JavaClasses DOMAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.plumbline.domain");

  private record Word(String word, String type, String meaning) {}

  @TestFactory
  Stream<DynamicTest> the_word_names_a_type_there_is() {
    return words().stream().map(word -> DynamicTest.dynamicTest(word.word(), () -> resolves(word)));
  }

  @Test
  void no_word_stands_there_twice_and_every_word_has_a_meaning() {
    assertThat(words()).hasSizeGreaterThan(40).extracting(Word::word).doesNotHaveDuplicates();
    assertThat(words()).extracting(Word::meaning).allMatch(meaning -> !meaning.isBlank());
  }

  @Test
  void no_two_words_share_a_type() {
    assertThat(words().stream().collect(groupingBy(Word::type)).values())
        .allMatch(w -> w.size() == 1);
  }

  private static void resolves(Word word) {
    String[] parts = word.type().split("#", 2);
    List<JavaClass> types =
        DOMAIN.stream()
            .filter(type -> ("." + type.getName().replace('$', '.')).endsWith("." + parts[0]))
            .toList();
    assertThat(types).as("types called %s", parts[0]).hasSize(1);
    if (parts.length == 2) {
      assertThat(types.getFirst().getMembers().stream().map(JavaMember::getName).collect(toSet()))
          .as("parts of %s", parts[0])
          .contains(parts[1]);
    }
  }

  private static List<Word> words() {
    return Documents.rows(GLOSSARY, "Word").stream()
        .map(cells -> new Word(cells.get(0), cells.get(1).replace("`", ""), cells.get(2)))
        .toList();
  }
}
