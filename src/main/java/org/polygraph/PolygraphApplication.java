package org.polygraph;

import org.apache.jena.sys.JenaSystem;
import org.polygraph.cli.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the service. The main path through the program is {@code pipeline/IngestPipeline}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PolygraphApplication {

    public static void main(String[] args) {
        // Jena registers its parts on first use, which must not happen in two threads at once.
        JenaSystem.init();
        if (CommandLine.handles(args)) {
            System.exit(CommandLine.run(args, System.out, System.err));
        }
        SpringApplication.run(PolygraphApplication.class, args);
    }
}
