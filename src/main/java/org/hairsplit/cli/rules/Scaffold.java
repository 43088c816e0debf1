package org.hairsplit.cli.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.Flag;
import org.hairsplit.text.Words;

/**
 * The start of a rule file. The texts are resources beside this class, one for each sort of rule.
 *
 * @param place of the file in a rules folder, without the ending
 * @param text of the file
 */
record Scaffold(String place, String text) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * The start of the rule with this id.
   *
   * @param id {@code claims/KIND/NAME}, {@code checks/FLAG/NAME} or {@code criteria/NAME}; the
   *     first part may be left out where the second leaves no doubt
   * @throws IllegalArgumentException if it is none; the message says what is wrong
   */
  static Scaffold of(String id) {
    List<String> parts = List.of(whole(id).split("/", -1));
    String name = parts.get(parts.size() - 1);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name: lower case words joined by hyphens are needed");
    }
    if (parts.size() == 2 && parts.get(0).equals("criteria")) {
      return filled("criterion", "criteria", "", name);
    }
    if (parts.size() == 3 && parts.get(0).equals("claims")) {
      return filled("claim", "claims/" + one(ClaimKind.class, parts.get(1)), parts.get(1), name);
    }
    if (parts.size() == 3 && parts.get(0).equals("checks")) {
      String flag = one(Flag.class, parts.get(1));
      return filled(flag.equals("article") ? "article" : "check", "checks/" + flag, flag, name);
    }
    throw new IllegalArgumentException(
        "'"
            + id
            + "' is no id: give claims/KIND/NAME, checks/FLAG/NAME, checks/article/NAME or"
            + " criteria/NAME");
  }

  private static String whole(String id) {
    String[] parts = id.split("/", -1);
    if (parts.length != 2 || parts[0].equals("criteria")) {
      return id;
    }
    boolean kind = Words.constant(ClaimKind.class, parts[0]).isPresent();
    boolean flag = Words.constant(Flag.class, parts[0]).isPresent();
    if (kind && flag) {
      throw new IllegalArgumentException(
          "'"
              + parts[0]
              + "' is a kind of claim and a flag: give claims/"
              + id
              + " or checks/"
              + id);
    }
    return kind ? "claims/" + id : flag ? "checks/" + id : id;
  }

  private static <E extends Enum<E>> String one(Class<E> type, String word) {
    if (Words.constant(type, word).isEmpty()) {
      String known =
          Stream.of(type.getEnumConstants()).map(Words::of).collect(Collectors.joining(", "));
      throw new IllegalArgumentException("'" + word + "' is not one of " + known);
    }
    return word;
  }

  private static Scaffold filled(String template, String folder, String group, String name) {
    String id = group.isEmpty() ? name : group + "/" + name;
    return new Scaffold(folder + "/" + name, read(template).replace("{id}", id));
  }

  private static String read(String template) {
    try (InputStream in = Scaffold.class.getResourceAsStream("new-" + template + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("the start of a " + template + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
