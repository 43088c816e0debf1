package org.hairsplit.evidence.retrieval;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Closes the gaps that stop words leave, so that their neighbours become neighbours. */
final class GaplessFilter extends TokenFilter {

  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  GaplessFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    step.setPositionIncrement(1);
    return true;
  }

  @Override
  public void end() throws IOException {
    super.end();
    step.setPositionIncrement(0);
  }
}
