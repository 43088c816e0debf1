package org.hairsplit.judgement;

import java.util.Set;
import org.hairsplit.rule.ClaimKind;

/** One way to weigh a claim against the records. Stateless, thread-safe. */
interface Comparison {

  /** The name that checks use. */
  String name();

  /** The kinds of claim it can weigh. */
  Set<ClaimKind> kinds();

  /** What the records say to the claim; {@link Outcome#UNDECIDED} where they do not decide. */
  Outcome compare(Case claim);
}
