package embedded;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.no.NorwegianLightStemFilter;
import org.apache.lucene.analysis.no.NorwegianMinimalStemFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.tartarus.snowball.ext.NorwegianStemmer;

/** The stemmer filter's languages: Norwegian and English. */
final class Stemmers {

    private static final int NYNORSK = 2; // Lucene's flag for it, whose class is not public

    private Stemmers() {}

    static UnaryOperator<TokenStream> named(String language) {
        return switch (language.toLowerCase(Locale.ROOT)) {
            case "english", "porter" -> PorterStemFilter::new;
            case "light_english", "lightenglish", "kstem" -> KStemFilter::new;
            case "minimal_english", "minimalenglish" -> EnglishMinimalStemFilter::new;
            case "possessive_english", "possessiveenglish" -> EnglishPossessiveFilter::new;
            case "norwegian" -> in -> new SnowballFilter(in, new NorwegianStemmer());
            case "light_norwegian", "lightnorwegian" -> NorwegianLightStemFilter::new;
            case "minimal_norwegian", "minimalnorwegian" -> NorwegianMinimalStemFilter::new;
            case "light_nynorsk", "lightnynorsk" -> in -> new NorwegianLightStemFilter(in, NYNORSK);
            case "minimal_nynorsk", "minimalnynorsk" -> in -> new NorwegianMinimalStemFilter(in, NYNORSK);
            default -> throw new IllegalArgumentException("stemmer [" + language + "] is not in the embedded server");
        };
    }
}
