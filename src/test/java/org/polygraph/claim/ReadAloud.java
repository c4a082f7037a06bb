package org.polygraph.claim;

import org.polygraph.article.Article;
import org.polygraph.article.ArticleReader;
import org.polygraph.article.Submission;
import org.polygraph.graph.RelationCatalog;
import org.polygraph.graph.SkosGazetteer;
import org.polygraph.mention.Mention;
import org.polygraph.mention.MentionRecogniser;
import org.polygraph.mention.Mentions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what the program finds in the files named, for reading it against them. */
final class ReadAloud {

    private ReadAloud() {}

    public static void main(String[] files) throws IOException {
        ArticleReader reader = new ArticleReader();
        MentionRecogniser recogniser = new MentionRecogniser(SkosGazetteer.load());
        ClaimExtractor extractor = new ClaimExtractor(RelationCatalog.load().byName());
        for (String file : files) {
            Article article = reader.read(Submission.ofText(Files.readString(Path.of(file))));
            Mentions mentions = recogniser.recognise(article);
            System.out.println("== " + file + " " + article.language() + " " + article.title());
            for (Mention mention : mentions.all()) {
                System.out.println("   " + mention.span().of(article.text()) + "  ->  " + mention);
            }
            mentions.diagnostics().forEach(diagnostic -> System.out.println(" ! " + diagnostic));
            for (Claim claim : extractor.extract(article, mentions)) {
                System.out.println(" * " + Line.of(article, claim));
                claim.reasons().forEach(reason -> System.out.println("       " + reason));
            }
        }
    }
}
