package org.polygraph.llm;

import org.jspecify.annotations.Nullable;
import org.polygraph.article.Article;
import org.polygraph.article.Diagnostic;
import org.polygraph.claim.Claim;
import org.polygraph.claim.ClaimFinder;
import org.polygraph.claim.Findings;
import org.polygraph.claim.LanguageModel;
import org.polygraph.claim.Relation;
import org.polygraph.mention.Mentions;
import org.polygraph.text.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks a language model for claims, window by window, and keeps those that hold. Whatever goes
 * wrong is a diagnostic, and the article goes on without the model. Safe for use by many threads.
 */
public final class LanguageModelExtractor implements ClaimFinder {

    private static final Logger LOG = LoggerFactory.getLogger(LanguageModelExtractor.class);

    private final Endpoint endpoint;
    private final Map<String, Relation> relations;
    private final Instructions instructions;
    private final LanguageModel model;
    private final Waiting waiting;
    private final ChatClient client;

    /**
     * @param relations by name, as {@code ontology/relations.ttl} defines them
     * @param definitions what they mean, in English, by name
     */
    public LanguageModelExtractor(
            Endpoint endpoint, Map<String, Relation> relations, Map<String, String> definitions) {
        this(endpoint, relations, definitions, Waiting.REAL);
    }

    LanguageModelExtractor(
            Endpoint endpoint,
            Map<String, Relation> relations,
            Map<String, String> definitions,
            Waiting waiting) {
        this.endpoint = endpoint;
        this.relations = Map.copyOf(relations);
        this.instructions = new Instructions(relations, definitions);
        this.model = new LanguageModel(endpoint.model(), instructions.hash());
        this.waiting = waiting;
        this.client = new ChatClient(endpoint, waiting);
    }

    @Override
    public Findings find(Article article, Mentions mentions) {
        return new Reading(article, mentions).findings();
    }

    @Override
    public void close() {
        client.close();
    }

    /** One article. */
    private final class Reading {

        private final Article article;
        private final Verifier verifier;
        private final Notes notes = new Notes();
        private final List<Claim> claims = new ArrayList<>();
        private boolean answered;

        Reading(Article article, Mentions mentions) {
            this.article = article;
            this.verifier = new Verifier(article, mentions, relations, model.rule());
        }

        Findings findings() {
            List<Window> windows = Window.of(article, endpoint.limits().inputCharacters());
            Instant deadline = waiting.now().plus(endpoint.limits().articleTimeout());
            int most = endpoint.limits().callsPerArticle();
            for (int i = 0; i < windows.size(); i++) {
                if (i == most) {
                    notAsked(windows.subList(i, windows.size()));
                    break;
                }
                ModelException failure = read(windows.get(i), deadline);
                if (failure != null && failure.isForAll()) {
                    notAsked(windows.subList(i + 1, windows.size()));
                    break;
                }
            }
            List<Diagnostic> diagnostics = notes.diagnostics();
            LOG.info(
                    "article {}: {} claims of the model {}, {} diagnostics",
                    article.id(),
                    claims.size(),
                    model.name(),
                    diagnostics.size());
            return new Findings(claims, diagnostics, answered ? model : null);
        }

        private void notAsked(List<Window> windows) {
            if (!windows.isEmpty()) {
                Span first = windows.getFirst().span();
                notes.add(Flaw.MODEL_NOT_ASKED, first.cover(windows.getLast().span()));
            }
        }

        /** Reads one window; what went wrong with the model, or null. */
        private @Nullable ModelException read(Window window, Instant deadline) {
            try {
                Proposals proposals = ask(window, deadline);
                answered = true;
                notes.add(Flaw.MALFORMED, window.span(), proposals.malformed());
                notes.add(Flaw.TOO_MANY, window.span(), proposals.unread());
                proposals.all().forEach(proposal -> verify(proposal, window));
                return null;
            } catch (ModelException e) {
                LOG.warn("the model {} was of no use: {}", model.name(), e.why());
                Flaw flaw =
                        e.kind() == ModelException.Kind.UNUSABLE
                                ? Flaw.MODEL_ANSWER_UNUSABLE
                                : Flaw.MODEL_UNAVAILABLE;
                notes.add(flaw, window.span(), e.why());
                return e;
            }
        }

        private Proposals ask(Window window, Instant deadline) throws ModelException {
            Instant start = waiting.now();
            byte[] body = client.ask(instructions.request(model.name(), article, window), deadline);
            ChatAnswer answer = ChatAnswer.parse(body);
            Proposals proposals = Proposals.read(answer.content());
            LOG.info(
                    "the model {} answered in {} ms: {} tokens in, {} out, {} proposals",
                    model.name(),
                    Duration.between(start, waiting.now()).toMillis(),
                    answer.inputTokens(),
                    answer.outputTokens(),
                    proposals.all().size());
            return proposals;
        }

        private void verify(Proposal proposal, Window window) {
            try {
                claims.add(verifier.verify(proposal, window));
            } catch (Dropped e) {
                notes.add(e.flaw(), e.place());
            }
        }
    }
}
