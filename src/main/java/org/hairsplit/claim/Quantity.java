package org.hairsplit.claim;

/**
 * A number with its unit, as a claim gives it.
 *
 * @param value the number
 * @param unit {@code percent}, {@code year} (a calendar year), {@code month}, {@code week}, {@code
 *     day}, {@code years}, {@code people}, {@code hairs/cm2}, {@code times}, {@code mg}, a currency
 *     code, or empty for a bare number
 */
public record Quantity(double value, String unit) {}
