package io.plumbline.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Habits of every file, wherever it lies. */
record HabitRules(String base) {

  ArchRule no_class_is_named_after_nothing() {
    return noClasses()
        .should()
        .haveNameMatching(
            ".*(Impl|Utils?|Helpers?|Manager|Service|Info|Dto|DTO|Processor|Base|Common)$");
  }

  ArchRule every_package_says_what_it_is_and_is_null_marked() {
    return classes()
        .should(
            new ArchCondition<JavaClass>("reside in a package whose package-info is @NullMarked") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                  events.add(
                      SimpleConditionEvent.violated(
                          type, type.getName() + " lies in a package without @NullMarked"));
                }
              }
            });
  }

  ArchRule only_the_command_line_prints() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(base + ".application.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethodWhere(target(name("printStackTrace")));
  }
}
