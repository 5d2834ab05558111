package embedded;

import java.io.IOException;
import java.io.StringReader;
import java.text.ParseException;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexService.IndexCreationContext;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.CustomAnalyzer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;

/**
 * The synonym_graph filter: {@code synonyms} (a list), {@code expand} (true), {@code lenient} (false).
 *
 * <p>Rules are parsed with the tokenizer and the filters that stand before it in its analyzer.
 */
final class SynonymGraph extends AbstractTokenFilterFactory {

    private final List<String> rules;
    private final boolean expand;
    private final boolean lenient;

    SynonymGraph(String name, Settings settings) {
        super(name);
        Factories.refuse(settings, "synonym_graph", "synonyms_path", "synonyms_set", "updateable", "format");
        rules = settings.getAsList("synonyms", null);
        if (rules == null) {
            throw new IllegalArgumentException("synonym requires `synonyms` to be configured");
        }
        expand = settings.getAsBoolean("expand", true);
        lenient = settings.getAsBoolean("lenient", false);
    }

    @Override
    public TokenStream create(TokenStream in) {
        throw new IllegalStateException("a synonym filter is made for an analysis chain");
    }

    @Override
    public TokenFilterFactory getChainAwareTokenFilterFactory(
        IndexCreationContext context, TokenizerFactory tokenizer, List<CharFilterFactory> charFilters,
        List<TokenFilterFactory> previous, Function<String, TokenFilterFactory> all
    ) {
        SynonymMap map = parse(new CustomAnalyzer(
            tokenizer,
            charFilters.toArray(CharFilterFactory[]::new),
            previous.stream().map(TokenFilterFactory::getSynonymFilter).toArray(TokenFilterFactory[]::new)
        ));
        return new Factories.Plain(name(), in -> map.fst == null ? in : new SynonymGraphFilter(in, map, false)) {
            @Override
            public TokenFilterFactory getSynonymFilter() {
                return IDENTITY_FILTER; // a later synonym filter's rules do not go through this one
            }
        };
    }

    private SynonymMap parse(Analyzer analyzer) {
        try {
            Parser parser = new Parser(analyzer);
            parser.parse(new StringReader(String.join("\n", rules)));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("failed to build synonyms from [" + name() + "]", e);
        }
    }

    /** Passes over rules that come to nothing in this analyzer, if the filter is lenient. */
    private final class Parser extends SolrSynonymParser {
        Parser(Analyzer analyzer) {
            super(true, expand, analyzer);
        }

        @Override
        public void add(CharsRef input, CharsRef output, boolean includeOriginal) {
            if (lenient == false || (input.length > 0 && output.length > 0)) {
                super.add(input, output, includeOriginal);
            }
        }

        @Override
        public CharsRef analyze(String text, CharsRefBuilder reuse) throws IOException {
            try {
                return super.analyze(text, reuse);
            } catch (IllegalArgumentException e) {
                if (lenient) {
                    return new CharsRef();
                }
                throw e;
            }
        }
    }
}
