package io.plumbline.adapters.ingest.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signs that a file speaks of persons: a column named like an identifier, or a cell that is an
 * address. A name that counts something (email_opens, phone_calls) is not one.
 */
final class PersonalData {

  private static final Set<String> IDENTIFIERS =
      Set.of(
          ("email emailaddress mailaddress emailid phone phonenumber phoneno telephone telephonenumber"
                  + " telefon telefonnummer tel mobilenumber mobilephone mobileno cellphone msisdn"
                  + " ip ipaddress ipaddr ipv4 ipv6 clientip remoteip remoteaddr macaddress"
                  + " userid uid useruuid username userpseudoid customerid customeruuid"
                  + " customernumber customerno clientid visitorid memberid subscriberid personid"
                  + " patientid contactid householdid leadid crmid consumerid shopperid"
                  + " buyerid loyaltyid orderid transactionid sessionid cookieid cookie browserid"
                  + " fingerprint deviceid deviceuuid advertisingid idfa idfv gaid aaid androidid"
                  + " imei gclid fbclid ttclid msclkid fbp fbc firstname lastname fullname surname"
                  + " forename givenname familyname customername contactname birthdate birthday"
                  + " dateofbirth dob ssn socialsecuritynumber passport passportnumber iban"
                  + " creditcard cardnumber streetaddress homeaddress postaladdress billingaddress"
                  + " shippingaddress deliveryaddress")
              .split(" "));

  private static final Set<String> COUNTS =
      Set.of(
          ("spend spends spent cost costs budget impressions impression imps clicks click opens open"
                  + " opened sends send sent delivered visits sessions views reach frequency grp grps"
                  + " trp count counts total sum avg mean rate share index revenue sales"
                  + " orders conversions credited attributed leads calls signups installs bounces unsubscribes volume"
                  + " media mdsp mdip insertion investment exposure response responses promo flag campaigns")
              .split(" "));

  private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.\\p{L}{2,}");
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";
  private static final Pattern IPV4 =
      Pattern.compile("(?<![\\d.])" + OCTET + "(\\." + OCTET + "){3}(?![\\d.])");
  private static final Pattern IPV6 =
      Pattern.compile("(?i)([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?=.*::)[0-9a-f:]*[0-9a-f][0-9a-f:]*");
  private static final List<Pattern> PHONES =
      List.of(
          Pattern.compile("\\+\\d{1,3}[ ().\\-/]*\\d[\\d ().\\-/]{6,18}"),
          Pattern.compile("(\\+?1[ .\\-]?)?\\(?\\d{3}\\)?[ .\\-]\\d{3}[ .\\-]\\d{4}"),
          Pattern.compile("\\(?0\\d{1,4}\\)?[ \\-/]\\d{3,}([ \\-/]?\\d{2,})*"));
  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern HASH =
      Pattern.compile("(?i)(?=.*[a-f])(?=.*\\d)([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})");
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,9}|[+-]?\\d*\\.\\d*");

  private PersonalData() {}

  /** Returns whether a column of this name holds identifiers of persons or their devices. */
  static boolean inHeader(String name) {
    List<String> words = words(name);
    if (words.stream().anyMatch(COUNTS::contains)) {
      return false;
    }
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + 3); to++) {
        if (IDENTIFIERS.contains(String.join("", words.subList(from, to)))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<String> words(String name) {
    String split =
        name.replaceAll("([\\p{Ll}\\d])(\\p{Lu})", "$1 $2")
            .replaceAll("(\\p{Lu}+)(\\p{Lu}\\p{Ll})", "$1 $2");
    return List.of(split.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+"));
  }

  /** Returns what personal datum the cell holds, such as "an e-mail address", or null for none. */
  static @Nullable String inCell(String cell) {
    if (cell.length() < 6 || cell.length() > 10_000) {
      return null;
    }
    int digits = 0;
    int marks = 0;
    boolean at = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      at |= c == '@';
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (!Character.isLetter(c)) {
        marks++;
      }
    }
    if (at && EMAIL.matcher(cell).find()) {
      return "an e-mail address";
    }
    return digits == 0 ? null : withDigits(cell.strip(), digits, marks);
  }

  private static @Nullable String withDigits(String cell, int digits, int marks) {
    if (marks >= 3 && IPV4.matcher(cell).find()) {
      return "an IP address";
    }
    if (cell.indexOf(':') >= 0 && IPV6.matcher(cell).matches()) {
      return "an IP address";
    }
    if (digits >= 8 && digits <= 15 && marks > 0 && phone(cell)) {
      return "a telephone number";
    }
    if (UUID.matcher(cell).matches()) {
      return "an identifier (UUID)";
    }
    return cell.length() >= 32 && HASH.matcher(cell).matches() ? "a hashed identifier" : null;
  }

  private static boolean phone(String cell) {
    return !PLAIN_NUMBER.matcher(cell).matches()
        && PHONES.stream().anyMatch(phone -> phone.matcher(cell).matches());
  }
}
