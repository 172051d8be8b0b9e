package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a brand's rules: those in force, or those of an earlier version. */
public final class ShowRules {

  /**
   * A version of the rules.
   *
   * @param change how it came about; absent for the first version, which every brand begins with
   * @param inForce whether it is the version in force
   */
  public record Shown(RuleBook book, RuleChange.@Nullable Approved change, boolean inForce) {}

  private final RuleBooks books;

  public ShowRules(RuleBooks books) {
    this.books = books;
  }

  /**
   * Returns the rules of a version that is or was in force.
   *
   * @param version absent is the one in force
   */
  public Optional<Shown> show(BrandId brand, @Nullable Integer version) {
    RuleBook inForce = books.inForce(brand);
    return (version == null ? Optional.of(inForce) : books.at(brand, version))
        .map(book -> new Shown(book, change(brand, book), book.version() == inForce.version()));
  }

  private RuleChange.@Nullable Approved change(BrandId brand, RuleBook book) {
    return books.newest(brand, Integer.MAX_VALUE).stream()
        .filter(RuleChange.Approved.class::isInstance)
        .map(RuleChange.Approved.class::cast)
        .filter(made -> made.proposal().next().version() == book.version())
        .findFirst()
        .orElse(null);
  }
}
