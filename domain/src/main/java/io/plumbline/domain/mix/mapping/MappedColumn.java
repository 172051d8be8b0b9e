package io.plumbline.domain.mix.mapping;

/**
 * A column of a file and what it is taken for.
 *
 * @param name as the header has it
 * @param channel whose spend or exposure it holds; empty where the role has no channel
 */
public record MappedColumn(String name, ColumnRole role, String channel) {

  public MappedColumn {
    channel = role.ofChannel() ? channel.strip() : "";
  }

  /** A column that no channel owns. */
  public MappedColumn(String name, ColumnRole role) {
    this(name, role, "");
  }
}
