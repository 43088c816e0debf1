package org.hairsplit.glob;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest
  @CsvSource({
    "*.md, a.md, true",
    "*.md, deep/er/a.md, true",
    "*.md, a.mdx, false",
    "/*.md, a.md, true",
    "/*.md, deep/a.md, false",
    "content/*.md, content/a.md, true",
    "content/*.md, content/deep/a.md, false",
    "content/*.md, other/content/a.md, false",
    "content/**, content/deep/a.md, true",
    "content/**/*.md, content/a.md, true",
    "content/**/*.md, content/b/c/a.md, true",
    "**/drafts/*.md, drafts/a.md, true",
    "**/drafts/*.md, x/y/drafts/a.md, true",
    "a/**/b.md, a/b.md, true",
    "content, content/deep/a.md, true",
    "content/, content/deep/a.md, true",
    "content/, content, false",
    "archive, x/archive/a.md, true",
    "/archive, x/archive/a.md, false",
    "a?.md, ab.md, true",
    "a?.md, a/.md, false",
    "a[bc].md, ab.md, true",
    "a[!bc].md, ab.md, false",
    "a[!bc].md, ad.md, true",
    "a[^b-d].md, ac.md, false",
    "a[0-9].md, a7.md, true",
    "a[]x].md, a].md, true",
    "a[.md, a[.md, true",
    "a(1)+.md, a(1)+.md, true",
    "a\\*.md, a*.md, true",
    "a\\*.md, ab.md, false",
    "**, any/thing.md, true",
  })
  void coversAsGitDoes(String glob, String path, boolean covered) {
    assertEquals(covered, Glob.of(glob).covers(path));
  }
}
