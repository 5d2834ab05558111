package embedded;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PatternKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.TokenFilterFactory;

/** The keyword_marker filter: {@code keywords} or {@code keywords_path}, {@code ignore_case} (false); or {@code keywords_pattern}. */
final class KeywordMarker {

    private KeywordMarker() {}

    static TokenFilterFactory provide(IndexSettings index, Environment environment, String name, Settings settings) {
        return new Factories.Plain(name, read(environment, settings));
    }

    private static UnaryOperator<TokenStream> read(Environment environment, Settings settings) {
        String regex = settings.get("keywords_pattern");
        if (regex != null) {
            if (settings.hasValue("keywords") || settings.hasValue("keywords_path")) {
                throw new IllegalArgumentException("cannot specify both `keywords_pattern` and `keywords` or `keywords_path`");
            }
            Pattern pattern = Pattern.compile(regex);
            return in -> new PatternKeywordMarkerFilter(in, pattern);
        }
        CharArraySet words = Analysis.getWordSet(environment, settings, "keywords");
        if (words == null) {
            throw new IllegalArgumentException(
                "keyword filter requires either `keywords`, `keywords_path`, or `keywords_pattern` to be configured"
            );
        }
        CharArraySet keywords = new CharArraySet(words, settings.getAsBoolean("ignore_case", false));
        return in -> new SetKeywordMarkerFilter(in, keywords);
    }
}
