package io.plumbline.adapters.web.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableAsItIsAskedForTest {

  private record Channel(String name, int spend) {}

  private static final List<Channel> CHANNELS =
      List.of(new Channel("TV", 20), new Channel("Search", 30), new Channel("radio", 10));
  private static final List<Column<Channel>> COLUMNS =
      List.of(
          Column.words("name", "Name", Channel::name),
          Column.<Channel>of("spend", "Spend", "", one -> new Span("" + one.spend()))
              .by(Channel::spend),
          Column.of("note", "Note", "", one -> new Span("")));

  private static TableAddress at(String address) {
    return TableAddress.of(new Location(address));
  }

  private static void same(String address, String other) {
    assertThat(new Location(address).getPath()).isEqualTo(new Location(other).getPath());
    assertThat(new Location(address).getQueryParameters().getParameters())
        .isEqualTo(new Location(other).getQueryParameters().getParameters());
  }

  private static List<String> arranged(String address) {
    return ListTable.arranged(COLUMNS, CHANNELS, at(address), Channel::name).stream()
        .map(Channel::name)
        .toList();
  }

  @Test
  void things_come_as_they_are_until_a_column_is_chosen() {
    assertThat(arranged("channels")).containsExactly("TV", "Search", "radio");
    assertThat(arranged("channels?sort=spend.desc")).containsExactly("Search", "TV", "radio");
    assertThat(arranged("channels?sort=spend")).containsExactly("radio", "TV", "Search");
    assertThat(arranged("channels?sort=name")).containsExactly("radio", "Search", "TV");
  }

  @Test
  void an_order_nobody_knows_changes_nothing() {
    assertThat(arranged("channels?sort=colour")).containsExactly("TV", "Search", "radio");
    assertThat(arranged("channels?sort=note.desc")).containsExactly("TV", "Search", "radio");
  }

  @Test
  void what_is_looked_for_is_found_whatever_the_case() {
    assertThat(arranged("channels?find=R&sort=spend")).containsExactly("radio", "Search");
    assertThat(arranged("channels?find=cinema")).isEmpty();
  }

  @Test
  void a_column_is_asked_for_downwards_then_upwards_then_not() {
    same(at("c?brand=b").toSort("spend"), "c?brand=b&sort=spend.desc");
    same(at("c?brand=b&sort=spend.desc").toSort("spend"), "c?brand=b&sort=spend");
    same(at("c?brand=b&sort=spend").toSort("spend"), "c?brand=b");
    same(at("c?sort=spend").toSort("name"), "c?sort=name.desc");
  }

  @Test
  void columns_are_hidden_and_shown_and_all_else_of_the_address_stays() {
    same(at("c?brand=b").toToggle("spend"), "c?brand=b&hide=spend");
    same(at("c?hide=spend").toToggle("note"), "c?hide=note.spend");
    same(at("c?hide=note.spend").toToggle("note"), "c?hide=spend");
    assertThat(at("c?hide=note.spend").hidden()).containsExactly("note", "spend");
    same(at("c?hide=spend").toFind(""), "c?hide=spend");
  }

  @Test
  void two_tables_of_a_page_are_arranged_each_by_itself() {
    TableAddress second =
        new TableAddress(new Location("c?sort=spend&runs-sort=name.desc"), "runs-");
    assertThat(second.sort()).isEqualTo("name");
    assertThat(second.descending()).isTrue();
    assertThat(second.toSort("name")).contains("runs-sort=name").contains("sort=spend");
  }
}
