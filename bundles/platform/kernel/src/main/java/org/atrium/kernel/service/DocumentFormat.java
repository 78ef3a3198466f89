package org.atrium.kernel.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.StringReader;
import org.atrium.common.InvalidInput;
import org.atrium.kernel.api.ProjectView;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;

/**
 * Project documents as YAML. Read are at most 1 MiB, 64 levels; a key that stands twice or is
 * unknown, and an alias, is refused.
 */
final class DocumentFormat {
    /** Characters of the longest text. */
    static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 64;

    private final ObjectMapper mapper =
            new ObjectMapper(
                            YAMLFactory.builder()
                                    .loaderOptions(limits())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                                    .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                                    .build())
                    .setSerializationInclusion(JsonInclude.Include.NON_NULL)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static LoaderOptions limits() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LONGEST);
        return limits;
    }

    /**
     * Reads a document.
     *
     * @throws InvalidInput {@code kernel.document.empty}, {@code kernel.document.unknown-field},
     *     {@code kernel.document.alias}, {@code kernel.document.malformed}, each with the line
     */
    ProjectView read(String text) {
        look(text);
        try {
            ProjectView document = mapper.readValue(text, ProjectView.class);
            if (document == null) {
                throw new InvalidInput("kernel.document.empty");
            }
            return document;
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidInput("kernel.document.unknown-field")
                    .with("field", e.getPropertyName())
                    .with("line", line(e));
        } catch (JsonProcessingException e) {
            throw new InvalidInput("kernel.document.malformed")
                    .with("line", line(e))
                    .with("reason", e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    /** Jackson would read an alias as the text of its name, and as many levels as there are. */
    private static void look(String text) {
        try {
            int depth = 0;
            for (Event event : new Yaml(limits()).parse(new StringReader(text))) {
                int line = event.getStartMark().getLine() + 1;
                if (event instanceof AliasEvent) {
                    throw new InvalidInput("kernel.document.alias").with("line", line);
                }
                depth += event instanceof CollectionStartEvent ? 1 : 0;
                depth -= event instanceof CollectionEndEvent ? 1 : 0;
                if (depth > DEEPEST) {
                    throw new InvalidInput("kernel.document.malformed")
                            .with("line", line)
                            .with("reason", "more than " + DEEPEST + " levels");
                }
            }
        } catch (MarkedYAMLException e) {
            throw new InvalidInput("kernel.document.malformed")
                    .with("line", e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1)
                    .with("reason", e.getProblem());
        }
    }

    /** Prints a document without its version. */
    String print(ProjectView document) {
        try {
            document.version = null;
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object line(JsonProcessingException fault) {
        JsonLocation place = fault.getLocation();
        return place == null ? 1 : place.getLineNr();
    }
}
