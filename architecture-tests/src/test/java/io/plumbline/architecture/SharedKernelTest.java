package io.plumbline.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The admission list of docs/architecture.md is true: who needs each shared type, and no other. */
class SharedKernelTest {

  private static final String DOMAIN = "io.plumbline.domain.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.plumbline.domain");

  @Test
  void the_list_names_every_shared_type_and_exactly_the_subdomains_that_use_it() {
    Map<String, Set<String>> listed = new TreeMap<>();
    rows().forEach(row -> listed.put(row.get(0).replace("`", ""), subdomains(row.get(1))));

    assertThat(listed).isEqualTo(used());
  }

  @Test
  void a_type_with_fewer_than_three_users_says_for_whom_it_was_admitted_ahead() {
    assertThat(rows())
        .allSatisfy(
            row ->
                assertThat(subdomains(row.get(1)).size() >= 3 || !row.get(2).isBlank())
                    .as(row.getFirst())
                    .isTrue());
  }

  private static List<List<String>> rows() {
    return Documents.rows(Documents.ROOT.resolve("docs/architecture.md"), "Type");
  }

  private static Set<String> subdomains(String cell) {
    return Stream.of(cell.split(","))
        .map(String::strip)
        .filter(name -> !name.equals("–"))
        .collect(toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> used() {
    Map<String, Set<String>> used = new TreeMap<>();
    CLASSES.stream()
        .filter(type -> type.getPackageName().equals(DOMAIN + "shared"))
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .forEach(type -> used.put(type.getSimpleName(), users(type)));
    return used;
  }

  /** Returns the subdomains with a class that depends on the type or on one nested in it. */
  private static Set<String> users(JavaClass shared) {
    return CLASSES.stream()
        .filter(
            type ->
                type.getName().equals(shared.getName())
                    || type.getName().startsWith(shared.getName() + "$"))
        .flatMap(type -> type.getDirectDependenciesToSelf().stream())
        .map(dependency -> dependency.getOriginClass().getPackageName())
        .filter(name -> name.startsWith(DOMAIN))
        .map(name -> name.substring(DOMAIN.length()).split("\\.")[0])
        .filter(name -> !name.equals("shared"))
        .collect(toCollection(TreeSet::new));
  }
}
