package org.hairsplit.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import org.hairsplit.rule.ClaimKind;
import org.hairsplit.rule.EvidenceStage;
import org.hairsplit.rule.Modality;
import org.hairsplit.rule.Polarity;
import org.hairsplit.text.Sha256;
import org.jspecify.annotations.Nullable;

/** A record as Lucene holds it, both ways; the one place that knows the names of the fields. */
final class SourceDocument {

  /** Changes with every change of the fields, so that an old index is refused. */
  static final String FORMAT = "5";

  static final String ID = "id";
  static final String INPUT = "input";
  static final String KEY = "key";
  static final String TREATS = "treats";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String NAMES = "names";

  /** Stored only. */
  static final String INPUT_DIGEST = "inputDigest";

  static final String POSITION = "position";
  static final String DIGEST = "digest";
  static final String CLAIM = "claim";

  /** Joins the parts of one value; no record holds this character. */
  private static final String PART = "\u001f";

  private static final String ITEM = "\u001e";

  private static final String STORED = "s.";

  private SourceDocument() {}

  /**
   * The document of a record.
   *
   * @param treats ids of its treatments and of everything they are a kind of
   * @param names all names of what the record speaks of
   */
  static Document of(StoredSource stored, List<String> treats, List<String> names) {
    Source source = stored.source();
    Document document = new Document();
    document.add(new StringField(ID, source.id(), Field.Store.NO));
    document.add(new StringField(INPUT, stored.input(), Field.Store.NO));
    SourceKeys.of(source.identifiers())
        .forEach(key -> document.add(new StringField(KEY, key, Field.Store.NO)));
    treats.forEach(id -> document.add(new StringField(TREATS, id, Field.Store.NO)));
    document.add(new TextField(TITLE, source.title(), Field.Store.NO));
    document.add(new TextField(TEXT, text(source), Field.Store.NO));
    names.forEach(name -> document.add(new TextField(NAMES, name, Field.Store.NO)));
    store(document, source);
    put(document, INPUT, stored.input());
    put(document, INPUT_DIGEST, stored.inputDigest());
    put(document, POSITION, stored.position());
    put(document, DIGEST, stored.digest());
    stored.claims().forEach(claim -> put(document, CLAIM, joined(claim)));
    return document;
  }

  /**
   * SHA-256 of all that the index stores of a record, in hexadecimal. Of the bytes that Lucene
   * writes: half a surrogate pair comes back as another character.
   */
  static String digest(Source source) {
    Document document = new Document();
    store(document, source);
    MessageDigest digest = Sha256.digest();
    for (IndexableField field : document) {
      BytesRef value = new BytesRef(field.stringValue());
      String start = field.name() + "\0" + value.length + "\0";
      digest.update(start.getBytes(StandardCharsets.UTF_8));
      digest.update(value.bytes, value.offset, value.length);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** What is searched beside title and names. */
  static String text(Source source) {
    List<String> parts = new ArrayList<>(List.of(source.says()));
    parts.addAll(source.outcomes());
    for (String part : Arrays.asList(source.limits(), source.safety(), source.status())) {
      if (part != null) {
        parts.add(part);
      }
    }
    return String.join("\n", parts);
  }

  /** What {@link #of} was given. */
  static StoredSource stored(Document document) {
    return new StoredSource(
        source(document),
        require(document, INPUT),
        require(document, INPUT_DIGEST),
        Integer.parseInt(require(document, POSITION)),
        require(document, DIGEST),
        all(document, CLAIM).stream().map(SourceDocument::claim).toList());
  }

  /** The name a record's input has, its digest, and the record's own: loads nothing else. */
  static Set<String> origin() {
    return Set.of(STORED + INPUT, STORED + INPUT_DIGEST, STORED + DIGEST);
  }

  private static Source source(Document document) {
    return new Source(
        require(document, "id"),
        require(document, "title"),
        require(document, "kind"),
        integer(get(document, "year")),
        get(document, "publisher"),
        get(document, "authors"),
        all(document, "trials"),
        identifiers(document),
        all(document, "interventions"),
        all(document, "interventionNames"),
        all(document, "conditions"),
        all(document, "conditionNames"),
        get(document, "species"),
        get(document, "age"),
        get(document, "sex"),
        integer(get(document, "participants")),
        stage(get(document, "stage")),
        get(document, "phase"),
        get(document, "status"),
        all(document, "approvals").stream().map(SourceDocument::approval).toList(),
        all(document, "outcomes"),
        get(document, "safety"),
        get(document, "limits"),
        get(document, "funding"),
        require(document, "says"),
        require(document, "checked"));
  }

  private static void store(Document document, Source source) {
    put(document, "id", source.id());
    put(document, "title", source.title());
    put(document, "kind", source.kind());
    put(document, "year", source.year());
    put(document, "publisher", source.publisher());
    put(document, "authors", source.authors());
    source.trials().forEach(value -> put(document, "trials", value));
    source
        .identifiers()
        .forEach((kind, value) -> put(document, "identifiers", kind + PART + value));
    source.interventions().forEach(value -> put(document, "interventions", value));
    source.interventionNames().forEach(value -> put(document, "interventionNames", value));
    source.conditions().forEach(value -> put(document, "conditions", value));
    source.conditionNames().forEach(value -> put(document, "conditionNames", value));
    put(document, "species", source.species());
    put(document, "age", source.age());
    put(document, "sex", source.sex());
    put(document, "participants", source.participants());
    put(document, "stage", source.stage());
    put(document, "phase", source.phase());
    put(document, "status", source.status());
    source.approvals().forEach(value -> put(document, "approvals", joined(value)));
    source.outcomes().forEach(value -> put(document, "outcomes", value));
    put(document, "safety", source.safety());
    put(document, "limits", source.limits());
    put(document, "funding", source.funding());
    put(document, "says", source.says());
    put(document, "checked", source.checked());
  }

  private static void put(Document document, String name, @Nullable Object value) {
    if (value != null) {
      document.add(new StoredField(STORED + name, value.toString()));
    }
  }

  private static String joined(Approval approval) {
    return String.join(
        PART,
        approval.intervention(),
        approval.regulator(),
        approval.decision().name(),
        text(approval.condition()),
        text(approval.population()),
        text(approval.year()),
        text(approval.sex()),
        text(approval.fromAge()),
        String.join(ITEM, approval.forms()),
        String.join(ITEM, approval.strengths()));
  }

  private static Approval approval(String joined) {
    String[] parts = joined.split(PART, -1);
    return new Approval(
        parts[0],
        parts[1],
        Approval.Decision.valueOf(parts[2]),
        nullIfEmpty(parts[3]),
        nullIfEmpty(parts[4]),
        integer(nullIfEmpty(parts[5])),
        nullIfEmpty(parts[6]),
        integer(nullIfEmpty(parts[7])),
        items(parts[8]),
        items(parts[9]));
  }

  private static List<String> items(String joined) {
    return joined.isEmpty() ? List.of() : List.of(joined.split(ITEM, -1));
  }

  private static String joined(SourceClaim claim) {
    return String.join(
        PART,
        claim.kind().name(),
        claim.polarity().name(),
        claim.modality().name(),
        text(claim.stage()),
        String.join(" ", claim.interventions()),
        claim.text(),
        claim.sentence());
  }

  private static SourceClaim claim(String joined) {
    String[] parts = joined.split(PART, -1);
    return new SourceClaim(
        ClaimKind.valueOf(parts[0]),
        Polarity.valueOf(parts[1]),
        Modality.valueOf(parts[2]),
        stage(nullIfEmpty(parts[3])),
        parts[4].isEmpty() ? List.of() : List.of(parts[4].split(" ", -1)),
        parts[5],
        parts[6]);
  }

  private static SortedMap<String, String> identifiers(Document document) {
    SortedMap<String, String> identifiers = new TreeMap<>();
    for (String joined : all(document, "identifiers")) {
      int end = joined.indexOf(PART);
      identifiers.put(joined.substring(0, end), joined.substring(end + 1));
    }
    return identifiers;
  }

  private static List<String> all(Document document, String name) {
    return List.of(document.getValues(STORED + name));
  }

  private static @Nullable String get(Document document, String name) {
    return document.get(STORED + name);
  }

  /** A stored value that every record has. */
  static String require(Document document, String name) {
    String value = get(document, name);
    if (value == null) {
      throw new IllegalStateException("the index holds a record without " + name);
    }
    return value;
  }

  private static @Nullable Integer integer(@Nullable String text) {
    return text == null ? null : Integer.valueOf(text);
  }

  private static @Nullable EvidenceStage stage(@Nullable String name) {
    return name == null ? null : EvidenceStage.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static @Nullable String nullIfEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
