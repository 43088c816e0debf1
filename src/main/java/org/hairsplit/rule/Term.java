package org.hairsplit.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the lexicon: a treatment or a condition under all its names. Immutable.
 *
 * @param id lower case, words joined by hyphens; never changes once released
 * @param names as people write them, brands and code names among them; never empty, the first is
 *     the usual one
 * @param type {@code drug}, {@code device}, {@code supplement}, … for treatments; {@code hair},
 *     {@code outcome} or {@code other} for conditions
 * @param group how a treatment works or what family it belongs to ("JAK inhibitor"), or null
 * @param broader id of the entry this one is a kind of, or null
 */
public record Term(
    String id, List<String> names, String type, @Nullable String group, @Nullable String broader) {

  public Term {
    names = List.copyOf(names);
  }
}
