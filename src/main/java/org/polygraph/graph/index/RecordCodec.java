package org.polygraph.graph.index;

import org.apache.lucene.util.BytesRef;

import tools.jackson.databind.json.JsonMapper;

/** Records as they are kept in the index: JSON. */
final class RecordCodec {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordCodec() {}

    static BytesRef write(Object item) {
        return new BytesRef(JSON.writeValueAsBytes(item));
    }

    static <T> T read(BytesRef bytes, Class<T> type) {
        return JSON.readValue(bytes.bytes, bytes.offset, bytes.length, type);
    }
}
