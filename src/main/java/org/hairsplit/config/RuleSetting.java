package org.hairsplit.config;

import org.hairsplit.rule.RulePattern;
import org.hairsplit.yaml.YamlValue;

/**
 * One line under {@code rules}.
 *
 * @param rules which rules
 * @param level what of them
 * @param key where it is said
 */
record RuleSetting(RulePattern rules, RuleLevel level, YamlValue key) {}
