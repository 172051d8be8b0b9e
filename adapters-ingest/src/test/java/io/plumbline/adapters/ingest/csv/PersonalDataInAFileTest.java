package io.plumbline.adapters.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.shared.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataInAFileTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email",
        "E-Mail",
        "email_address",
        "customerEmail",
        "hashed_email",
        "phone",
        "Phone Number",
        "telephone",
        "ip",
        "IP Address",
        "client_ip",
        "user_id",
        "userId",
        "UserID",
        "uid",
        "customer_id",
        "Customer ID",
        "device_id",
        "deviceId",
        "IDFA",
        "gaid",
        "advertising id",
        "android_id",
        "visitor_id",
        "cookie_id",
        "gclid",
        "first_name",
        "lastName",
        "date_of_birth",
        "ssn",
        "billing_address",
        "user_pseudo_id",
        "order_id",
        "MSISDN"
      })
  void a_column_named_like_an_identifier_is_refused(String name) {
    Csv.Read read = Csv.of("week,sales,tv,%s\n2024-01-01,1,1,x\n".formatted(name)).read();
    assertThat(read.errors())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("personal-data");
              assertThat(f.place()).isEqualTo(new Finding.Place("data.csv", 1L, name));
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mdip_em",
        "mdsp_on",
        "shipping",
        "ship",
        "tips",
        "email_sends",
        "emails",
        "email_spend",
        "phone_calls",
        "mobile_impressions",
        "ip_tv_spend",
        "campaign_id",
        "account_id",
        "ad_id",
        "Insertion Order ID",
        "Advertiser ID",
        "store_id",
        "zip",
        "dma",
        "trip",
        "script",
        "hldy_Black Friday",
        "va_pub_0.15",
        "leads",
        "userbase_index",
        "direct_mail",
        "equipment"
      })
  void a_column_that_only_sounds_like_one_is_taken(String name) {
    assertThat(Csv.of("week,sales,tv,%s\n2024-01-01,1,1,3\n".formatted(name)).read().rules())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane.doe@example.com",
        "Jane <jane@example.co.uk>",
        "192.168.0.17",
        "from 10.1.2.3",
        "2001:0db8:85a3:0000:0000:8a2e:0370:7334",
        "fe80::1",
        "+49 170 1234567",
        "+4917012345678",
        "(555) 123-4567",
        "555-123-4567",
        "030 12345678",
        "6f9619ff-8b86-d011-b42d-00cf4fc964ff",
        "b1946ac92492d2347c6235b4d2611184",
      })
  void a_cell_that_reaches_a_person_is_refused_by_row_and_column(String cell) {
    Csv.Read read =
        Csv.of("week,sales,tv,note\n2024-01-01,1,1,x\n2024-01-08,1,1,\"%s\"\n".formatted(cell))
            .read();
    assertThat(read.errors())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("personal-data");
              assertThat(f.place()).isEqualTo(new Finding.Place("data.csv", 3L, "note"));
              assertThat(f.problem()).doesNotContain(cell);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-08",
        "2024-01-08 00:00:00",
        "12:30:45",
        "1204.55",
        "1,204.55",
        "1 204 555",
        "-0.00000012345678",
        "120000000000",
        "Q1/2024",
        "01/08/2024",
        "summer sale 2024",
        "v1.2.3",
        "3 for 2",
        "wk 12",
        "abc",
        "1.2e-10",
        "2024/25"
      })
  void a_cell_that_only_looks_odd_is_taken(String cell) {
    Csv.Read read = Csv.of("week,sales,tv,note\n2024-01-01,1,1,\"%s\"\n".formatted(cell)).read();
    assertThat(read.rules()).isEmpty();
  }

  @Test
  void a_column_is_told_once_however_many_addresses_it_holds() {
    Csv.Read read =
        Csv.of("week,sales,tv,note\n2024-01-01,1,1,a@b.com\n2024-01-08,1,1,c@d.com\n").read();
    assertThat(read.rules()).containsExactly("personal-data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(1)", "@SUM(A1)", "+cmd|calc", "-cmd", "=1+1"})
  void a_formula_is_refused_in_any_column(String cell) {
    Csv.Read read = Csv.of("week,sales,tv,note\n2024-01-01,1,1,%s\n".formatted(cell)).read();
    assertThat(read.rules()).containsExactly("formula");
  }
}
