package org.polygraph.cli;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What follows a verb: {@code --name value} or {@code --name=value}, each once.
 *
 * @param words what is no option, for the verbs that take such
 */
record Options(Map<String, String> values, List<String> words) {

    /**
     * @param takesWords whether there may be arguments that are no options
     * @throws IllegalArgumentException where an argument is no option or has no value
     */
    static Options of(String[] arguments, boolean takesWords) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--") && takesWords) {
                words.add(argument);
                continue;
            }
            if (!argument.startsWith("--")) {
                throw new IllegalArgumentException("“" + argument + "” is no option");
            }
            int equals = argument.indexOf('=');
            if (equals > 0) {
                values.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else if (i + 1 < arguments.length) {
                values.put(argument.substring(2), arguments[++i]);
            } else {
                throw new IllegalArgumentException(argument + " has no value");
            }
        }
        return new Options(values, words);
    }

    /**
     * @throws IllegalArgumentException where the option is not given
     */
    Path path(String name) {
        return Path.of(required(name));
    }

    /** A path, or what the environment says, or null. */
    @Nullable Path path(String name, String variable) {
        String given = values.get(name);
        String value = given == null ? System.getenv(variable) : given;
        return value == null ? null : Path.of(value);
    }

    /** The folder where the service has its store, too. */
    Path store() {
        Path folder = path("store", "POLYGRAPH_STORE");
        return folder == null ? Path.of("data") : folder;
    }

    /**
     * @throws IllegalArgumentException where the option is not given
     */
    String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    @Nullable String text(String name) {
        return values.get(name);
    }
}
