package org.hairsplit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  /** A package imports only what stands left of it. */
  private static final List<String> ORDER =
      List.of(
          "text",
          "yaml",
          "json",
          "file",
          "glob",
          "fetch",
          "article",
          "language",
          "rule",
          "claim",
          "evidence",
          "importer",
          "judgement",
          "changes",
          "report",
          "baseline",
          "config",
          "cache");

  /** The faces; they may import everything but each other. */
  private static final List<String> FACES = List.of("cli");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.hairsplit");

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageImportsOnlyWhatStandsLeftOfIt(String name) {
    int place = ORDER.indexOf(name);
    noClasses()
        .that(areIn(List.of(name)))
        .should()
        .dependOnClassesThat(
            areIn(Stream.concat(ORDER.stream().skip(place + 1L), FACES.stream()).toList())
                .or(JavaClass.Predicates.resideInAPackage("org.hairsplit")))
        .because("the order is " + ORDER + ", then the root, then " + FACES)
        .check(PRODUCT);
  }

  static Stream<String> packages() {
    return ORDER.stream();
  }

  @Test
  void theRootKnowsNoFace() {
    noClasses()
        .that()
        .resideInAPackage("org.hairsplit")
        .should()
        .dependOnClassesThat(areIn(FACES))
        .check(PRODUCT);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    classes()
        .that()
        .resideInAPackage("org.hairsplit..")
        .should(
            be(
                areIn(Stream.concat(ORDER.stream(), FACES.stream()).toList())
                    .or(JavaClass.Predicates.resideInAPackage("org.hairsplit"))))
        .check(PRODUCT);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("org.hairsplit.(*)..").should().beFreeOfCycles().check(PRODUCT);
  }

  @ParameterizedTest
  @CsvSource({
    "edu.stanford.nlp.., language",
    "org.apache.lucene.., evidence",
    "org.jsoup.., article importer",
    "org.commonmark.., article",
    "org.snakeyaml.., yaml",
    "picocli.., cli",
    "java.net.http.., fetch",
    "tools.jackson.., json report baseline cli importer",
    "org.jbibtex.., importer",
    "org.zwobble.mammoth.., importer",
    "org.apache.pdfbox.., importer",
    "com.fasterxml.., none",
  })
  void aLibraryHasOneDoor(String library, String doors) {
    noClasses()
        .that()
        .resideInAPackage("org.hairsplit..")
        .and(DescribedPredicate.not(areIn(List.of(doors.split(" ")))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("its door is " + doors)
        .check(PRODUCT);
  }

  @Test
  void theTestSeesTheProduct() {
    for (String name : ORDER) {
      assertTrue(PRODUCT.stream().anyMatch(areIn(List.of(name))), name);
    }
  }

  private static DescribedPredicate<JavaClass> areIn(List<String> names) {
    return resideInAnyPackage(
            names.stream().map(name -> "org.hairsplit." + name + "..").toArray(String[]::new))
        .as("reside in " + names);
  }
}
