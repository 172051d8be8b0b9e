package io.plumbline.domain.alert;

import static io.plumbline.domain.shared.Require.that;

import java.util.regex.Pattern;

/** Where somebody gets e-mail: one address, {@code lead@example.com}, without a name. */
public record MailAddress(String value) implements Comparable<MailAddress> {

  private static final int LONGEST = 254;

  /** The dot-atoms of RFC 5322 and a host with a dot. */
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

  public MailAddress {
    that(
        value.length() <= LONGEST && FORM.matcher(value).matches(),
        "%s is no e-mail address such as lead@example.com.",
        value);
  }

  @Override
  public int compareTo(MailAddress other) {
    return value.compareTo(other.value);
  }
}
