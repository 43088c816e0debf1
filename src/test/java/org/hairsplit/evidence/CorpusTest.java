package org.hairsplit.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hairsplit.claim.Claim;
import org.hairsplit.claim.Population;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.rule.TermList;
import org.hairsplit.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The records that hairsplit ships with. */
class CorpusTest {

  private static final Path SOURCES = Path.of("corpus/sources");

  @TempDir static Path folder;
  private static TermList interventions;
  private static SourceCorpus corpus;
  private static SourceIndex index;

  @BeforeAll
  static void open() throws IOException {
    interventions = Lexicon.interventions();
    TermList conditions = Lexicon.conditions();
    corpus = SourceCorpus.read(SOURCES, new SourceReader(interventions, conditions));
    SourceIndexBuilder.build(SOURCES, interventions, conditions, folder.resolve("index"));
    index = SourceIndex.open(folder.resolve("index"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @TestFactory
  Stream<DynamicTest> everyRecordFitsTheSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("corpus/sources.schema.json")), InputFormat.JSON);
    return corpus.sources().stream()
        .map(source -> dynamicTest(source.id(), () -> assertFits(schema, source.id())));
  }

  @Test
  void theSchemaRefusesWhatIsNoRecord() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("corpus/sources.schema.json")), InputFormat.JSON);
    assertFalse(schema.validate("id: x", InputFormat.YAML).isEmpty());
  }

  @Test
  void noTwoRecordsAreTheSameWork() {
    Map<String, String> owners = new HashMap<>();
    for (Source source : corpus.sources()) {
      for (String key : SourceKeys.of(source.identifiers())) {
        // A trial's number stands in its registration and in each of its reports.
        String owner = key.startsWith("nct:") ? null : owners.put(key, source.id());
        assertNull(owner, key + " of " + source.id());
      }
    }
  }

  @Test
  void theIndexGivesBackEveryRecord() {
    for (Source source : corpus.sources()) {
      assertEquals(source, index.byId(source.id()).orElseThrow());
    }
    assertEquals(corpus.digest(), index.digest());
  }

  @Test
  void twoNamesOfADrugFindTheSameRecords() {
    assertSameFound("Olumiant", "baricitinib");
    assertSameFound("sirolimus", "rapamycin");
    assertSameFound("Rogaine", "minoxidil");
  }

  @Test
  void aTitleInAListOfSourcesResolves() {
    assertResolves(
        "panahi-rosemary-2015",
        "Panahi Y et al. Rosemary oil vs minoxidil 2% for the treatment of androgenetic alopecia:"
            + " a randomized comparative trial. Skinmed, 2015.");
    assertResolves(
        "umass-aly101-first-dose",
        "Clinical trial participant receives first dose of UMass Chan-developed treatment for"
            + " alopecia areata by Alys Pharmaceuticals (UMass Chan, May 2025)");
  }

  @Test
  void otherTitlesDoNotResolve() {
    for (String title :
        List.of(
            "Vegetable gardens in small towns: a practical handbook for beginners",
            "Efficacy and safety of an unheard-of cream in androgenetic alopecia: a randomized"
                + " controlled trial",
            "Baricitinib in children with alopecia areata: a case series of four patients",
            "Topical minoxidil for hair loss: what dermatologists want you to know",
            "Hair loss - Symptoms and causes",
            "A review of treatments of hair loss disorders and their side effects")) {
      assertTrue(
          index.resolve(SourceIndexTest.citation(title, Map.of())).isEmpty(),
          () ->
              title
                  + " -> "
                  + index.resolve(SourceIndexTest.citation(title, Map.of())).orElseThrow().title());
    }
  }

  @Test
  void profilesTellWhatIsApprovedForHair() {
    for (String approved :
        List.of("baricitinib", "ritlecitinib", "deuruxolitinib", "minoxidil", "finasteride")) {
      assertTrue(index.profile(approved).approvedForHairBy("fda"), approved);
      assertEquals(EvidenceStage.APPROVED, index.profile(approved).bestHumanStage(), approved);
    }
    for (String other :
        List.of(
            "rapamycin",
            "exosomes",
            "prp",
            "hairmax",
            "lllt",
            "dutasteride",
            "bimatoprost",
            "aly-101",
            "oral-minoxidil",
            "topical-finasteride",
            "spironolactone",
            "biotin",
            "clascoterone")) {
      assertFalse(index.profile(other).approvedForHairBy("fda"), other);
    }
    assertTrue(index.profile("dutasteride").approvedForHairBy("mfds"));
    assertTrue(index.profile("hairmax").decided("fda", null, Approval.Decision.CLEARED));
    assertTrue(index.profile("aly-101").decided("fda", null, Approval.Decision.TRIAL_ALLOWED));
  }

  @Test
  void profilesTellHowFarATreatmentHasCome() {
    assertNull(index.profile("rapamycin").bestHumanStage());
    assertEquals(EvidenceStage.ANIMAL, index.profile("mir-205").bestStage());
    assertFalse(index.profile("aly-101").humanEfficacyTrial());
    assertTrue(index.profile("rosemary-oil").humanEfficacyTrial());
    assertFalse(index.profile("castor-oil").humanEfficacyTrial());
    assertFalse(index.profile("peppermint-oil").humanEfficacyTrial());
    Integer first = index.profile("sirna").firstHumanYear();
    assertNotNull(first);
    assertTrue(first <= 2022, "siRNA was in people before 2025");
  }

  @Test
  void findsCitedSourcesFirstAndSaysWhatWasSearched() {
    Source cited = index.byId("wang-mir205-2023").orElseThrow();
    FoundEvidence found =
        new EvidenceFinder(index, interventions)
            .find(
                claim("Olumiant is FDA-approved for severe alopecia areata", "baricitinib"),
                List.of(cited));
    assertEquals("wang-mir205-2023", found.evidence().get(0).source().id());
    assertTrue(found.evidence().get(0).cited());
    assertEquals("olumiant-approval-2022", found.evidence().get(1).source().id());
    assertTrue(found.evidence().stream().allMatch(one -> one.stance() == Stance.NEUTRAL));
    assertTrue(found.searched().startsWith("1 cited source; "), found.searched());
    assertTrue(found.searched().endsWith(" on baricitinib"), found.searched());
  }

  @Test
  void findsByWordsOnlyWhatIsReallyAboutTheClaim() {
    EvidenceFinder finder = new EvidenceFinder(index, interventions);
    assertEquals(
        List.of(), finder.find(claim("Garden hoses leak in cold winters"), List.of()).evidence());
    List<Evidence> cells =
        finder
            .find(claim("CD8 T cells and interferon drive alopecia areata in mice"), List.of())
            .evidence();
    assertEquals("xing-jak-aa-2014", cells.get(0).source().id());
  }

  private static void assertFits(Schema schema, String id) throws IOException {
    String text = Files.readString(SOURCES.resolve(id + ".yml"));
    assertEquals(
        "",
        schema.validate(text, InputFormat.YAML).stream()
            .map(Object::toString)
            .collect(Collectors.joining("\n")));
  }

  private static void assertSameFound(String one, String other) {
    assertEquals(found(one), found(other));
    assertTrue(found(one).size() > 3, one);
  }

  private static Set<String> found(String words) {
    return index.search(words, Set.of(), 1000).stream()
        .map(hit -> hit.source().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertResolves(String id, String text) {
    assertEquals(
        id,
        index.resolve(SourceIndexTest.citation(text, Map.of())).map(Source::id).orElse("nothing"));
  }

  private static Claim claim(String text, String... treatments) {
    return new Claim(
        "c1",
        ClaimKind.REGULATORY,
        text,
        new Span(0, text.length()),
        new Span(0, text.length()),
        Polarity.AFFIRMED,
        Modality.ASSERTED,
        null,
        List.of(treatments),
        List.of(),
        Population.UNSPECIFIED,
        null,
        List.of(),
        null,
        "test");
  }
}
