package embedded;

import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.ScandinavianNormalizationFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Lucene's analysis components under the names, settings and defaults of a distribution's analysis-common module.
 *
 * <p>Only those that the project's indices use: an index whose settings name another is refused. The server itself has
 * the standard tokenizer and the stop, shingle and hunspell filters.
 */
public final class CommonAnalysis extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
            "edge_ngram", Factories.tokenizer(Tokenizers::edgeNGram),
            "keyword", Factories.tokenizer(Tokenizers::keyword),
            "pattern", Factories.tokenizer(Tokenizers::pattern),
            "whitespace", Factories.tokenizer(Tokenizers::whitespace)
        );
    }

    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        return Map.of(
            "html_strip", Factories.charFilter(CharFilters::htmlStrip),
            "mapping", AnalysisPlugin.requiresAnalysisSettings(Factories.normalizingCharFilter(CharFilters::mapping)),
            "pattern_replace", AnalysisPlugin.requiresAnalysisSettings(Factories.normalizingCharFilter(CharFilters::patternReplace))
        );
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.ofEntries(
            Map.entry("asciifolding", (index, environment, name, s) -> new AsciiFolding(name, s)),
            Map.entry("edge_ngram", Factories.splitting(true, NGrams::edge)),
            Map.entry("flatten_graph", Factories.filter(s -> FlattenGraphFilter::new)),
            Map.entry("keyword_marker", AnalysisPlugin.requiresAnalysisSettings(KeywordMarker::provide)),
            Map.entry("length", Factories.filter(s -> {
                int min = s.getAsInt("min", 0);
                int max = s.getAsInt("max", Integer.MAX_VALUE);
                return in -> new LengthFilter(in, min, max);
            })),
            Map.entry("limit", Factories.filter(s -> {
                int max = s.getAsInt("max_token_count", 1);
                boolean all = s.getAsBoolean("consume_all_tokens", false);
                return in -> new LimitTokenCountFilter(in, max, all);
            })),
            Map.entry("lowercase", Factories.normalizing(s -> {
                Factories.refuse(s, "lowercase", "language");
                return LowerCaseFilter::new;
            })),
            Map.entry("ngram", Factories.splitting(false, NGrams::any)),
            Map.entry("remove_duplicates", Factories.filter(s -> RemoveDuplicatesTokenFilter::new)),
            Map.entry("scandinavian_folding", Factories.normalizing(s -> ScandinavianFoldingFilter::new)),
            Map.entry("scandinavian_normalization", Factories.normalizing(s -> ScandinavianNormalizationFilter::new)),
            Map.entry("stemmer", Factories.filter(s -> Stemmers.named(s.get("language", s.get("name", "porter"))))),
            Map.entry("synonym_graph", AnalysisPlugin.requiresAnalysisSettings(
                (index, environment, name, s) -> new SynonymGraph(name, s)
            )),
            Map.entry("trim", Factories.normalizing(s -> TrimFilter::new)),
            Map.entry("truncate", AnalysisPlugin.requiresAnalysisSettings(Factories.filter(s -> {
                int length = s.getAsInt("length", -1);
                if (length <= 0) {
                    throw new IllegalArgumentException("length parameter must be provided");
                }
                return in -> new TruncateTokenFilter(in, length);
            }))),
            Map.entry("word_delimiter_graph", WordDelimiterGraph::provide)
        );
    }

    /** Filters that exist under their bare name only, or that mean something else by it than their type's defaults. */
    @Override
    public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
        return List.of(
            PreConfiguredTokenFilter.singleton("edge_ngram", false, false, in -> new EdgeNGramTokenFilter(in, 1)),
            PreConfiguredTokenFilter.singleton("keyword_repeat", false, false, KeywordRepeatFilter::new),
            PreConfiguredTokenFilter.singleton("truncate", false, in -> new TruncateTokenFilter(in, 10))
        );
    }
}
