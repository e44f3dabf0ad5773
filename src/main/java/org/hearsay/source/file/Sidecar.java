package org.hearsay.source.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.article.Metadata;
import org.hearsay.article.ProblemCode;
import org.hearsay.article.PublicationDate;
import org.hearsay.source.UnfitException;
import org.jspecify.annotations.Nullable;

/**
 * The file beside an article that tells about it: {@code story.txt} has {@code story.meta.json} or {@code story.txt.meta.json},
 * an object with any of {@code title}, {@code date}, {@code publisher}, {@code url}, {@code author}.
 *
 * @param bytes the whole file; none where there is no sidecar
 */
record Sidecar(Metadata metadata, byte[] bytes) {
    static final String ENDING = ".meta.json";

    /** In bytes; five short values need no more. */
    private static final long LARGEST = 64 << 10;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Sidecar NONE = new Sidecar(Metadata.NONE, new byte[0]);

    static Sidecar of(Path article) throws UnfitException, IOException {
        String name = String.valueOf(article.getFileName());
        int dot = name.lastIndexOf('.');
        for (String stem : dot > 0 ? List.of(name, name.substring(0, dot)) : List.of(name)) {
            Path sidecar = article.resolveSibling(stem + ENDING);
            if (Files.isRegularFile(sidecar)) {
                return read(sidecar);
            }
        }
        return NONE;
    }

    private static Sidecar read(Path sidecar) throws UnfitException, IOException {
        if (Files.size(sidecar) > LARGEST) {
            throw malformed(sidecar, "has more than %,d bytes".formatted(LARGEST));
        }
        byte[] bytes = Files.readAllBytes(sidecar);
        try {
            JsonNode node = JSON.readTree(bytes);
            if (node.isObject()) {
                return new Sidecar(metadata(node), bytes);
            }
            throw malformed(sidecar, "holds no JSON object");
        } catch (JsonProcessingException e) {
            throw malformed(sidecar, "is not JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private static UnfitException malformed(Path sidecar, String what) {
        return new UnfitException(
                ProblemCode.MALFORMED,
                "its sidecar file " + sidecar.getFileName() + " " + what,
                "Mend or remove the sidecar file.");
    }

    private static Metadata metadata(JsonNode node) {
        String date = text(node, "date");
        return new Metadata(
                text(node, "title"),
                date == null ? null : PublicationDate.parse(date).orElse(null),
                text(node, "publisher"),
                text(node, "url"),
                text(node, "author"));
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? value.asText().strip()
                : null;
    }
}
