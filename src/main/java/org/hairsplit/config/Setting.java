package org.hairsplit.config;

import org.hairsplit.text.Location;
import org.hairsplit.yaml.YamlValue;
import org.jspecify.annotations.Nullable;

/**
 * A value and where it comes from.
 *
 * @param value the value
 * @param origin {@code default}, an option of the command line, or {@code file:line}
 */
public record Setting<T>(T value, String origin) {

  /** What holds if nobody says otherwise. */
  public static <T> Setting<T> byDefault(T value) {
    return new Setting<>(value, "default");
  }

  /** What the command line says by {@code option}; null if it does not. */
  public static <T> @Nullable Setting<T> byOption(@Nullable T value, String option) {
    return value == null ? null : new Setting<>(value, option);
  }

  /** What a configuration file says at {@code place}. */
  static <T> Setting<T> at(YamlValue place, T value) {
    return new Setting<>(value, origin(place));
  }

  static String origin(YamlValue place) {
    Location location = place.location();
    return place.path() + (location == null ? "" : ":" + location.line());
  }
}
