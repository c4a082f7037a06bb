package org.polygraph.web.api;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.Archive;
import org.polygraph.graph.record.Listed;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * All of a list as NDJSON, a JSON-LD object a line. A few hundred things are in memory at a time,
 * however long the list is.
 */
@Component
class Export {

    static final int BATCH = 500;

    private final JsonMapper json;
    private final Archive archive;

    Export(JsonMapper json, Archive archive) {
        this.json = json;
        this.archive = archive;
    }

    /** What a list has behind a cursor. */
    interface Walk<T> {
        Listed<T> from(String cursor);
    }

    /** A list that is walked through by cursor, from its start. */
    <T> void write(Walk<T> list, HttpServletResponse response) throws IOException {
        // The first before the header: what is wrong with the filters is still told as a problem.
        Listed<T> part = list.from("*");
        Lines lines = new Lines(response);
        lines.write(part.items());
        for (String cursor = part.cursor(); cursor != null; cursor = part.cursor()) {
            part = list.from(cursor);
            lines.write(part.items());
        }
        lines.end();
    }

    /** Articles; one that goes meanwhile is left out. */
    void writeArticles(
            @Nullable String language, @Nullable String story, HttpServletResponse response)
            throws IOException {
        List<String> ids = archive.articleIds(language, story);
        Lines lines = new Lines(response);
        for (String id : ids) {
            lines.write(archive.article(id).stream().toList());
        }
        lines.end();
    }

    private final class Lines {

        private final String context = Addresses.context();
        private final OutputStream out;

        Lines(HttpServletResponse response) throws IOException {
            response.setContentType(Formats.NDJSON);
            out = new BufferedOutputStream(response.getOutputStream(), 65_536);
        }

        void write(List<?> items) throws IOException {
            for (Object item : items) {
                out.write(json.writeValueAsBytes(new Answer<>(context, item)));
                out.write('\n');
            }
        }

        void end() throws IOException {
            out.flush();
        }
    }
}
