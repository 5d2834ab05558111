package embedded;

import java.io.Reader;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.AbstractCharFilterFactory;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingCharFilterFactory;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;

/** The kinds of component, each from a function that reads the settings once and returns what makes the Lucene object. */
final class Factories {

    private Factories() {}

    static String needed(Settings settings, String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("[" + name + "] is missing");
        }
        return value;
    }

    /** Refuses settings that a stock distribution knows and this one does not, rather than pass over them. */
    static void refuse(Settings settings, String component, String... names) {
        for (String name : names) {
            if (settings.hasValue(name)) {
                throw new IllegalArgumentException(component + " [" + name + "] is not in the embedded server");
            }
        }
    }

    static AnalysisProvider<TokenizerFactory> tokenizer(BiFunction<IndexSettings, Settings, Supplier<Tokenizer>> read) {
        return (index, environment, name, settings) -> TokenizerFactory.newFactory(name, read.apply(index, settings));
    }

    static AnalysisProvider<TokenFilterFactory> filter(Function<Settings, UnaryOperator<TokenStream>> read) {
        return (index, environment, name, settings) -> new Plain(name, read.apply(settings));
    }

    /** A filter that may stand in a normalizer, and applies to prefix and wildcard queries. */
    static AnalysisProvider<TokenFilterFactory> normalizing(Function<Settings, UnaryOperator<TokenStream>> read) {
        return (index, environment, name, settings) -> new Normalizing(name, read.apply(settings));
    }

    /** A filter that makes several tokens of one, so that synonym rules cannot be parsed through it. */
    static AnalysisProvider<TokenFilterFactory> splitting(
        boolean breaksHighlighter, BiFunction<IndexSettings, Settings, UnaryOperator<TokenStream>> read
    ) {
        return (index, environment, name, settings) -> new Splitting(name, read.apply(index, settings), breaksHighlighter);
    }

    static AnalysisProvider<CharFilterFactory> charFilter(Function<Settings, UnaryOperator<Reader>> read) {
        return (index, environment, name, settings) -> new Chars(name, read.apply(settings));
    }

    static AnalysisProvider<CharFilterFactory> normalizingCharFilter(Function<Settings, UnaryOperator<Reader>> read) {
        return (index, environment, name, settings) -> new NormalizingChars(name, read.apply(settings));
    }

    static class Plain extends AbstractTokenFilterFactory {
        private final UnaryOperator<TokenStream> create;

        Plain(String name, UnaryOperator<TokenStream> create) {
            super(name);
            this.create = create;
        }

        @Override
        public TokenStream create(TokenStream in) {
            return create.apply(in);
        }
    }

    static class Normalizing extends Plain implements NormalizingTokenFilterFactory {
        Normalizing(String name, UnaryOperator<TokenStream> create) {
            super(name, create);
        }
    }

    static final class Splitting extends Plain {
        private final boolean breaksHighlighter;

        Splitting(String name, UnaryOperator<TokenStream> create, boolean breaksHighlighter) {
            super(name, create);
            this.breaksHighlighter = breaksHighlighter;
        }

        @Override
        public boolean breaksFastVectorHighlighter() {
            return breaksHighlighter;
        }

        @Override
        public TokenFilterFactory getSynonymFilter() {
            throw new IllegalArgumentException("Token filter [" + name() + "] cannot be used to parse synonyms");
        }
    }

    private static class Chars extends AbstractCharFilterFactory {
        private final UnaryOperator<Reader> create;

        Chars(String name, UnaryOperator<Reader> create) {
            super(name);
            this.create = create;
        }

        @Override
        public Reader create(Reader in) {
            return create.apply(in);
        }
    }

    private static final class NormalizingChars extends Chars implements NormalizingCharFilterFactory {
        NormalizingChars(String name, UnaryOperator<Reader> create) {
            super(name, create);
        }
    }
}
