package org.polygraph;

import org.apache.jena.sys.JenaSystem;
import org.polygraph.cli.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

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
        try {
            application().run(args);
        } catch (RuntimeException | Error e) {
            String line = StartFailure.line(e);
            if (line == null) {
                // A fault of the program: all that is known of it.
                throw e;
            }
            System.err.println(line);
            System.exit(1);
        }
    }

    private static SpringApplication application() {
        SpringApplication application = new SpringApplication(PolygraphApplication.class);
        ApplicationContextInitializer<ConfigurableApplicationContext> check =
                context -> Settings.check(context.getEnvironment());
        application.addInitializers(check);
        return application;
    }
}
