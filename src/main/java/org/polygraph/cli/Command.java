package org.polygraph.cli;

import java.io.IOException;
import java.io.PrintStream;

/** A verb of the command line. */
interface Command {

    /** The words that call it. */
    String name();

    /** How it is called, on one line. */
    String usage();

    /** Whether it takes arguments that are no options. */
    default boolean takesWords() {
        return false;
    }

    /**
     * Does it.
     *
     * @return 0 where all went well
     * @throws IllegalArgumentException where the options are not as {@link #usage} says
     * @throws IOException where a file cannot be read or written
     */
    int run(Options options, PrintStream out, PrintStream err) throws IOException;
}
