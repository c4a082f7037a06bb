package org.polygraph;

import org.polygraph.pipeline.SeedArticles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import java.io.IOException;

/** Loads the seeds, then says where the service is and what to try first. */
@Component
class Welcome implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final PolygraphSettings settings;
    private final SeedArticles seeds;
    private final Environment environment;

    Welcome(PolygraphSettings settings, SeedArticles seeds, Environment environment) {
        this.settings = settings;
        this.seeds = seeds;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (settings.seeds()) {
            int added = seeds.load();
            if (added > 0) {
                LOG.info("loaded {} articles from seeds/articles/", added);
            }
        }
        String address = "http://localhost:" + environment.getProperty("local.server.port");
        if (environment.containsProperty("logging.structured.format.console")) {
            LOG.info("serving at {}, store in {}", address, settings.store().toAbsolutePath());
            return;
        }
        System.out.print(text(address));
    }

    private String text(String address) {
        return """

        Polygraph is at %1$s
        Its store is in %2$s

          the stories, statements × languages   %1$s/stories
          what differs between versions         %1$s/statements?agreement=disputed
          ask with SPARQL                       %1$s/sparql
          the API                               %1$s/docs

          curl -s '%1$s/claims?modality=forecast&size=5'
          curl -s %1$s/extract -H 'Content-Type: text/plain; charset=utf-8' \\
               --data-binary 'OpenAI CEO Sam Altman seeks up to $7 trillion.'

        """
                .formatted(address, settings.store().toAbsolutePath());
    }
}
