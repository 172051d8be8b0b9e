package io.plumbline.domain.access;

import io.plumbline.domain.ledger.Fact;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fact that a brand was added, the first of its ledger: it names everybody who could sign in
 * then, so that the ledger alone tells who may do what from its first entry on.
 */
public record BrandAdded(Brand brand, List<User> people) implements Fact {

  public BrandAdded {
    people = List.copyOf(people);
  }

  @Override
  public Kind kind() {
    return Kind.BRAND_ADDED;
  }

  @Override
  public String subject() {
    return brand.id().value();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("name", brand.name());
    details.put("currency", brand.currency().getCurrencyCode());
    people.stream()
        .filter(User::enabled)
        .forEach(one -> details.put("person " + one.name(), one.role().name()));
    return details;
  }

  @Override
  public String summary() {
    return "The brand %s was added; its money is %s."
        .formatted(brand.name(), brand.currency().getCurrencyCode());
  }
}
