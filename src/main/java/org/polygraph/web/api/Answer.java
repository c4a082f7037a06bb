package org.polygraph.web.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One thing as JSON-LD: its record, and the context that says what the keys mean.
 *
 * @param context address of the JSON-LD context
 */
public record Answer<T>(@JsonProperty("@context") String context, @JsonUnwrapped T body) {

    public static <T> Answer<T> of(T body) {
        return new Answer<>(Addresses.context(), body);
    }
}
