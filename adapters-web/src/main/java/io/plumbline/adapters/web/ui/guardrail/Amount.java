package io.plumbline.adapters.web.ui.guardrail;

import io.plumbline.adapters.web.ui.Format;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/** Amounts of money as people type them: {@code 50,000} or {@code 50000.00}. */
final class Amount {

  static final String ACCEPTED = "An amount such as 50,000 or 50000.00";

  private Amount() {}

  /** Returns the cents of what was typed; empty if it is no amount. */
  static OptionalLong cents(String typed) {
    String plain = typed.strip().replace(",", "");
    if (!plain.matches("[0-9]{1,12}([.][0-9]{1,2})?")) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(new BigDecimal(plain).movePointRight(2).longValueExact());
  }

  /** Returns cents as they are typed; nothing for no amount. */
  static String typed(Optional<Long> cents) {
    return cents.map(value -> Format.exact(BigDecimal.valueOf(value, 2))).orElse("");
  }
}
