package io.plumbline.adapters.persistence.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.SampleRules;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.change.port.RuleBooksContract;
import io.plumbline.domain.shared.port.Transaction;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPoliciesTest extends RuleBooksContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected RuleBooks books() {
    return database.ports().ruleBooks();
  }

  @Override
  protected Transaction transaction() {
    return database.ports().transaction();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }

  /** The second lock: a statement past the use case is refused as well. */
  @Test
  void the_database_too_wants_four_eyes_and_one_version_after_the_other() {
    books().add(SampleRules.proposed(SampleBrands.HARBOUR.id(), 1, 1));
    books().add(SampleRules.proposed(SampleBrands.HARBOUR.id(), 2, 1));
    refused(1, "APPROVED", "ada", "four_eyes");
    refused(1, "REJECTED", "ada", "four_eyes");
    refused(1, "WITHDRAWN", "bea", "four_eyes");
    decided(1, "APPROVED", "bea");
    refused(2, "APPROVED", "bea", "rule_change_one_of_a_version");
    refused(3, "REJECTED", "bea", "violates foreign key constraint");
  }

  private static void decided(int number, String answer, String by) {
    database
        .asApp()
        .execute(
            """
            INSERT INTO rule_change_decision (brand, change, answer, replaces, proposed_by,
              decided_by, decided_by_kind, decided_at, note)
            VALUES (?, ?, ?::rule_answer, 1, 'ada', ?, 'HUMAN', now(), '')
            """,
            SampleBrands.HARBOUR.id().value(),
            new UUID(7, number),
            answer,
            by);
  }

  private static void refused(int number, String answer, String by, String why) {
    assertThatThrownBy(() -> decided(number, answer, by))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(why);
  }

  @Test
  void a_rule_that_came_later_than_a_text_is_read_as_every_brand_begins_with_it() {
    String text = RuleBookJson.write(SampleRules.tight(2));
    String older = text.replace(",\"running-test\":{\"after\":\"0\",\"waivable\":\"false\"}", "");
    assertThat(older).hasSizeLessThan(text.length());
    assertThat(RuleBookJson.read(older, 2)).isEqualTo(SampleRules.tight(2));
    assertThat(RuleBookJson.read(RuleBookJson.write(RuleBook.DEFAULT), 1))
        .isEqualTo(RuleBook.DEFAULT);
    assertThatThrownBy(() -> RuleBookJson.read(text.replace("\"4.5\"", "\"45\""), 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("weekly-cap.most");
  }
}
