package embedded;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.NGramTokenFilter;
import org.apache.lucene.analysis.reverse.ReverseStringFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexSettings;

/** The filters ngram and edge_ngram: {@code min_gram} (1), {@code max_gram} (2), {@code preserve_original} (false). */
final class NGrams {

    private NGrams() {}

    static UnaryOperator<TokenStream> any(IndexSettings index, Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        boolean original = settings.getAsBoolean("preserve_original", false);
        if (max - min > index.getMaxNgramDiff()) {
            throw new IllegalArgumentException(
                "The difference between max_gram and min_gram in NGram Tokenizer must be less than or equal to: ["
                    + index.getMaxNgramDiff() + "] but was [" + (max - min) + "]. This limit can be set by changing the ["
                    + IndexSettings.MAX_NGRAM_DIFF_SETTING.getKey() + "] index level setting."
            );
        }
        return in -> new NGramTokenFilter(in, min, max, original);
    }

    /** Has {@code side} (front) besides. */
    static UnaryOperator<TokenStream> edge(IndexSettings index, Settings settings) {
        int min = settings.getAsInt("min_gram", 1);
        int max = settings.getAsInt("max_gram", 2);
        boolean original = settings.getAsBoolean("preserve_original", false);
        return switch (settings.get("side", "front")) {
            case "front" -> in -> new EdgeNGramTokenFilter(in, min, max, original);
            case "back" -> in ->
                new ReverseStringFilter(new EdgeNGramTokenFilter(new ReverseStringFilter(in), min, max, original));
            default -> throw new IllegalArgumentException("invalid side: " + settings.get("side"));
        };
    }
}
