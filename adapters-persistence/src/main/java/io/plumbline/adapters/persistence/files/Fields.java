package io.plumbline.adapters.persistence.files;

import static io.plumbline.domain.shared.Require.that;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a JSON object, each of which must be there and be what is asked for. */
record Fields(JsonNode node) {

  static Fields of(JsonNode node) {
    that(node.isObject(), "A JSON object is expected, not %s.", node.getNodeType());
    return new Fields(node);
  }

  private JsonNode field(String name) {
    JsonNode field = node.get(name);
    if (field == null) {
      throw new IllegalArgumentException("The field \"%s\" is missing.".formatted(name));
    }
    return field;
  }

  String text(String name) {
    JsonNode field = field(name);
    that(field.isString(), "The field \"%s\" must be text.", name);
    return field.stringValue();
  }

  @Nullable String textIfAny(String name) {
    return field(name).isNull() ? null : text(name);
  }

  int count(String name) {
    return Math.toIntExact(whole(name));
  }

  long whole(String name) {
    JsonNode field = field(name);
    that(field.canConvertToLong(), "The field \"%s\" must be a whole number.", name);
    return field.longValue();
  }

  boolean flag(String name) {
    JsonNode field = field(name);
    that(field.isBoolean(), "The field \"%s\" must be true or false.", name);
    return field.booleanValue();
  }

  double number(String name) {
    return number(name, field(name));
  }

  /** Returns a number, or {@code otherwise} where JSON has null. */
  double numberOr(String name, double otherwise) {
    return field(name).isNull() ? otherwise : number(name);
  }

  double[] numbers(String name) {
    JsonNode field = field(name);
    that(field.isArray(), "The field \"%s\" must be a list of numbers.", name);
    double[] numbers = new double[field.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(name, field.get(i));
    }
    return numbers;
  }

  private static double number(String name, JsonNode field) {
    that(field.isNumber() || field.isNull(), "The field \"%s\" must be a number.", name);
    return field.isNull() ? Double.NaN : field.doubleValue();
  }

  Fields object(String name) {
    return of(field(name));
  }

  @Nullable Fields objectIfAny(String name) {
    JsonNode field = field(name);
    return field.isNull() ? null : of(field);
  }

  List<Fields> list(String name) {
    JsonNode field = field(name);
    that(field.isArray(), "The field \"%s\" must be a list.", name);
    List<Fields> list = new ArrayList<>();
    for (JsonNode item : field) {
      list.add(of(item));
    }
    return list;
  }

  /** Returns a list, empty if the field is not there: earlier versions did not write it. */
  List<Fields> listIfAny(String name) {
    return node.has(name) ? list(name) : List.of();
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : field(name)) {
      texts.add(item.stringValue());
    }
    return texts;
  }

  List<String> names() {
    return List.copyOf(node.propertyNames());
  }

  /** Puts a number; null for one that JSON cannot say. */
  static void put(ObjectNode node, String name, double number) {
    if (Double.isFinite(number)) {
      node.put(name, number);
    } else {
      node.putNull(name);
    }
  }

  /** Puts a list of numbers; null for each that JSON cannot say. */
  static void put(ObjectNode node, String name, double[] numbers) {
    ArrayNode array = node.putArray(name);
    for (double number : numbers) {
      if (Double.isFinite(number)) {
        array.add(number);
      } else {
        array.addNull();
      }
    }
  }
}
