package org.hairsplit.yaml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hairsplit.text.Location;
import org.hairsplit.text.Problem;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML with the YAML library, which nothing else knows: a start that finds all its files in a
 * {@link YamlBundle} never loads it.
 */
final class YamlComposer {

  private final String path;

  /** What has been read; null while it is being read. A value with an alias is read once. */
  private final Map<Node, @Nullable YamlNode> read = new IdentityHashMap<>();

  private YamlComposer(String path) {
    this.path = path;
  }

  static YamlNode compose(String path, String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(path)
            .setUseMarks(true)
            .setSchema(new CoreSchema())
            .setMaxAliasesForCollections(20)
            .build();
    try {
      Node root =
          new Compose(settings)
              .composeString(text)
              .orElseThrow(
                  () -> new YamlException(new Problem(path, null, "the file is empty", null)));
      return new YamlComposer(path).node(root);
    } catch (MarkedYamlEngineException e) {
      Location at =
          e.getProblemMark().map(mark -> new Location(line(mark), column(mark))).orElse(null);
      throw new YamlException(new Problem(path, at, "not YAML: " + e.getProblem(), null));
    } catch (YamlEngineException e) {
      throw new YamlException(new Problem(path, null, "not YAML: " + e.getMessage(), null));
    } catch (StackOverflowError e) {
      throw new YamlException(new Problem(path, null, "nested too deeply", null));
    }
  }

  private YamlNode node(Node node) {
    int line = node.getStartMark().map(YamlComposer::line).orElse(0);
    int column = node.getStartMark().map(YamlComposer::column).orElse(0);
    YamlNode known = read.get(node);
    if (known != null) {
      return known;
    }
    if (read.containsKey(node)) {
      Location at = line == 0 ? null : new Location(line, column);
      throw new YamlException(new Problem(path, at, "a value must not contain itself", null));
    }
    read.put(node, null);
    YamlNode made = made(node, line, column);
    read.put(node, made);
    return made;
  }

  private YamlNode made(Node node, int line, int column) {
    if (node instanceof MappingNode mapping) {
      List<YamlNode.Field> fields = new ArrayList<>(mapping.getValue().size());
      for (NodeTuple tuple : mapping.getValue()) {
        fields.add(new YamlNode.Field(node(tuple.getKeyNode()), node(tuple.getValueNode())));
      }
      return new YamlNode.Mapping(line, column, fields);
    }
    if (node instanceof SequenceNode sequence) {
      List<YamlNode> items = new ArrayList<>(sequence.getValue().size());
      for (Node item : sequence.getValue()) {
        items.add(node(item));
      }
      return new YamlNode.Sequence(line, column, items);
    }
    if (node instanceof ScalarNode scalar) {
      return new YamlNode.Scalar(line, column, scalar.getValue(), scalar.getTag().equals(Tag.NULL));
    }
    throw new IllegalStateException("the composer resolves aliases; this is " + node);
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }

  private static int column(Mark mark) {
    return mark.getColumn() + 1;
  }
}
