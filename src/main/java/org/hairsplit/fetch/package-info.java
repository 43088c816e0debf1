/**
 * Fetches from the public web, politely and within bounds. {@link
 * org.hairsplit.fetch.SourceFetcher#fetch} gets what a public service knows under an identifier:
 * NCBI, ClinicalTrials.gov, openFDA, Crossref. {@link org.hairsplit.fetch.Download} is the one way
 * to the network for all of hairsplit.
 */
@NullMarked
package org.hairsplit.fetch;

import org.jspecify.annotations.NullMarked;
