package org.polygraph.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The verbs that run from a shell: the first words of the arguments. */
public final class CommandLine {

    private static final List<Command> COMMANDS =
            Stream.of(
                            List.<Command>of(new Check(), new GazetteerImport()),
                            KeyCommands.all(),
                            UpkeepCommands.all())
                    .flatMap(List::stream)
                    .toList();

    private CommandLine() {}

    /** Whether arguments call a verb; settings of the service start with two hyphens. */
    public static boolean handles(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("-");
    }

    /**
     * Runs the verb that the arguments call.
     *
     * @return what the process ends with: 0 where all went well, 1 where it did not, 2 where the
     *     arguments call nothing
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        String line = String.join(" ", arguments) + " ";
        for (Command command : COMMANDS) {
            if (line.startsWith(command.name() + " ")) {
                int words = command.name().split(" ").length;
                try {
                    Options options =
                            Options.of(
                                    Arrays.copyOfRange(arguments, words, arguments.length),
                                    command.takesWords());
                    return command.run(options, out, err);
                } catch (IllegalArgumentException e) {
                    err.println(e.getMessage());
                    err.println("usage: " + command.usage());
                    return 2;
                } catch (IOException e) {
                    err.println(command.name() + ": " + e.getMessage());
                    return 1;
                }
            }
        }
        err.println("there is no verb “" + line.strip() + "”; there are:");
        COMMANDS.forEach(command -> err.println("  " + command.usage()));
        return 2;
    }
}
