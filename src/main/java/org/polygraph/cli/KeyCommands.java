package org.polygraph.cli;

import org.polygraph.access.Key;
import org.polygraph.access.KeyFile;
import org.polygraph.access.Role;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The verbs of API keys. They change the file the keys are in; a service that runs follows at once.
 */
final class KeyCommands {

    private static final String WHERE = " [--store FOLDER | --keys FILE]";

    private KeyCommands() {}

    static List<Command> all() {
        return List.of(new Create(), new ListKeys(), new Revoke());
    }

    /** Where the service looks for them, too. */
    private static KeyFile file(Options options) {
        Path keys = options.path("keys", "POLYGRAPH_KEYS");
        return new KeyFile(keys == null ? options.store().resolve("keys") : keys);
    }

    private record Create() implements Command {

        private static final String ROLES =
                Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining("|"));

        @Override
        public String name() {
            return "keys create";
        }

        @Override
        public String usage() {
            return "keys create --name NAME --role " + ROLES + WHERE;
        }

        @Override
        public int run(Options options, PrintStream out, PrintStream err) throws IOException {
            String label = options.required("role");
            Role role =
                    Role.of(label)
                            .orElseThrow(
                                    () ->
                                            new IllegalArgumentException(
                                                    "“" + label + "” is no role"));
            String secret = file(options).create(options.required("name"), role);
            out.println(secret);
            err.println("It is kept nowhere: note it now. Send it as “Authorization: Bearer …”.");
            return 0;
        }
    }

    private record ListKeys() implements Command {

        @Override
        public String name() {
            return "keys list";
        }

        @Override
        public String usage() {
            return "keys list" + WHERE;
        }

        @Override
        public int run(Options options, PrintStream out, PrintStream err) throws IOException {
            for (Key key : file(options).keys()) {
                out.printf("%s\t%s\t%s%n", key.name(), key.role().label(), key.created());
            }
            return 0;
        }
    }

    private record Revoke() implements Command {

        @Override
        public String name() {
            return "keys revoke";
        }

        @Override
        public String usage() {
            return "keys revoke --name NAME" + WHERE;
        }

        @Override
        public int run(Options options, PrintStream out, PrintStream err) throws IOException {
            file(options).revoke(options.required("name"));
            return 0;
        }
    }
}
