package org.hairsplit.report;

import java.time.LocalDate;

/**
 * What a report rests on: the same run over the same articles gives the same report.
 *
 * @param version of the tool
 * @param rules digest of the rules
 * @param index digest of the index of sources
 * @param asOf the day taken as today
 */
public record Run(String version, String rules, String index, LocalDate asOf) {}
