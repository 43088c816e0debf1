package org.hairsplit.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A treatment or condition with all its names. */
public record Term(
    String id, List<String> names, String type, @Nullable String group, @Nullable String broader) {}
