package org.pasokh.interaction.configuration.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLReadFeature;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/// A configuration as text, in JSON or YAML with the same words. Reading says everything that it could not make sense
/// of, by its place, and repeats nothing of the text.
public final class ContentText {

    /// Longer texts are not read.
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(TreeReading.DEEPEST * 2)
            .maxDocumentLength(MOST_BYTES)
            .maxStringLength(10_000)
            .maxNameLength(1_000)
            .maxNumberLength(100)
            .build();

    private final JsonMapper json = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .annotationIntrospector(new SettingsWords())
            .addModule(new Durations())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // else their names would be those of toString
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            // where something could not be read, and has been told
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.SKIP))
            .changeDefaultPropertyInclusion(inclusion -> inclusion
                    .withValueInclusion(JsonInclude.Include.NON_EMPTY)
                    .withContentInclusion(JsonInclude.Include.ALWAYS))
            .build();

    private final YAMLMapper yaml = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(LIMITS)
                    .loadSettings(
                            LoadSettings.builder().setCodePointLimit(MOST_BYTES).build())
                    .build())
            // they are told by their place, as in JSON
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(YAMLReadFeature.EMPTY_STRING_AS_NULL)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .build();

    /// What has been read, or why it could not be.
    public sealed interface Reading {
        record Read(Content content) implements Reading {}

        record Unreadable(List<Fault> faults) implements Reading {}
    }

    public Reading readJson(byte[] text) {
        return read(json, text);
    }

    public Reading readYaml(byte[] text) {
        return read(yaml, text);
    }

    /// What was written by this or another version of the software; settings that are not known are passed over.
    public Content stored(String text) {
        return json.readerFor(Content.class)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(text);
    }

    public String json(Content content) {
        return json.writeValueAsString(content);
    }

    public JsonNode tree(Content content) {
        return json.valueToTree(content);
    }

    public String yaml(Content content) {
        return yaml.writeValueAsString(tree(content));
    }

    private Reading read(ObjectMapper mapper, byte[] text) {
        List<Fault> faults = new ArrayList<>();
        try (JsonParser parser = mapper.createParser(text)) {
            ObjectNode tree = new TreeReading(parser, faults).read();
            Content content = json.readerFor(Content.class)
                    .withHandler(new CollectingFaults(faults))
                    .readValue(tree);
            return faults.isEmpty() ? new Reading.Read(content) : unreadable(faults);
        } catch (JacksonException e) {
            faults.add(CollectingFaults.of(e));
            return unreadable(faults);
        }
    }

    private static Reading unreadable(List<Fault> faults) {
        return new Reading.Unreadable(faults.stream().sorted().distinct().toList());
    }
}
